const codes = (count: number) => (count === 1 ? '1 recovery code' : `${count} recovery codes`)

export const twoFactor = {
  title: 'Two-factor sign-in',
  intro: 'A code from an app on your phone, asked for after your password.',
  off: 'Off',
  offText: 'Your password alone signs you in.',
  onSince: (day: string) => `On since ${day}`,
  codesLeft: (count: number) => (count === 0 ? 'No recovery code left' : `${codes(count)} left`),
  fewCodes:
    'Without your phone only a recovery code lets you in. For ten new ones, switch two-factor sign-in off and set it up again.',
  setUp: 'Set up',
  setUpTitle: 'Set up two-factor sign-in',
  passwordFirst: 'First your password, so that nobody else does this.',
  goOn: 'Continue',
  scanTitle: 'Connect your app',
  scanIntro: 'Scan this with an authenticator app, then type the code that the app shows.',
  qrCode: 'QR code for an authenticator app',
  openApp: 'Open in an app on this device',
  typeSecret: 'Or type this key into the app',
  copySecret: 'Copy the key',
  code: 'Code from the app',
  switchOn: 'Switch on',
  codeWrong: 'This is not the app’s present code. If it keeps failing, check the clock of your phone.',
  codesTitle: 'Save your recovery codes',
  codesIntro: 'Two-factor sign-in is on.',
  codesText: 'If you are without your phone, each of these signs you in once. They are shown only now.',
  codes: 'Recovery codes',
  download: 'Download .txt',
  fileHead: (email: string) =>
    `Frontdesk recovery codes of ${email}\nEach signs in once, in place of the app’s code.`,
  saved: 'I have saved them',
  switchOff: 'Switch off',
  switchOffTitle: 'Switch off two-factor sign-in?',
  switchOffText:
    'From then on your password alone signs you in. The app’s codes and your recovery codes stop working.',
  switchedOff: 'Two-factor sign-in is off.',
}
