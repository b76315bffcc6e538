import type { Dictionary } from '@/text/en'

const codes = (count: number) =>
  count === 1 ? '1 Wiederherstellungscode' : `${count} Wiederherstellungscodes`

export const twoFactor: Dictionary['twoFactor'] = {
  title: 'Zwei-Faktor-Anmeldung',
  intro: 'Nach dem Passwort wird ein Code aus einer App auf Ihrem Telefon verlangt.',
  off: 'Aus',
  offText: 'Für die Anmeldung genügt Ihr Passwort.',
  onSince: (day) => `Ein seit ${day}`,
  codesLeft: (count) => (count === 0 ? 'Kein Wiederherstellungscode übrig' : `Noch ${codes(count)}`),
  fewCodes:
    'Ohne Ihr Telefon kommen Sie nur mit einem Wiederherstellungscode hinein. Für zehn neue schalten Sie die Zwei-Faktor-Anmeldung aus und richten sie neu ein.',
  setUp: 'Einrichten',
  setUpTitle: 'Zwei-Faktor-Anmeldung einrichten',
  passwordFirst: 'Bestätigen Sie zuerst mit Ihrem Passwort, dass Sie es sind.',
  goOn: 'Weiter',
  scanTitle: 'App verbinden',
  scanIntro:
    'Scannen Sie den QR-Code mit einer Authenticator-App und geben Sie dann den Code ein, den die App anzeigt.',
  qrCode: 'QR-Code für eine Authenticator-App',
  openApp: 'In einer App auf diesem Gerät öffnen',
  typeSecret: 'Oder diesen Schlüssel in die App eingeben',
  copySecret: 'Schlüssel kopieren',
  code: 'Code aus der App',
  switchOn: 'Einschalten',
  codeWrong:
    'Das ist nicht der aktuelle Code der App. Wenn es nicht klappt, prüfen Sie die Uhr Ihres Telefons.',
  codesTitle: 'Wiederherstellungscodes speichern',
  codesIntro: 'Die Zwei-Faktor-Anmeldung ist eingeschaltet.',
  codesText:
    'Wenn Sie Ihr Telefon nicht zur Hand haben, können Sie sich mit jedem dieser Codes einmal anmelden. Sie werden nur jetzt angezeigt.',
  codes: 'Wiederherstellungscodes',
  download: 'Als .txt herunterladen',
  fileHead: (email) =>
    `Frontdesk-Wiederherstellungscodes von ${email}\nMit jedem können Sie sich einmal anmelden, anstelle des Codes aus der App.`,
  saved: 'Ich habe sie gespeichert',
  switchOff: 'Ausschalten',
  switchOffTitle: 'Zwei-Faktor-Anmeldung ausschalten?',
  switchOffText:
    'Danach genügt Ihr Passwort für die Anmeldung. Die Codes der App und die Wiederherstellungscodes gelten nicht mehr.',
  switchedOff: 'Die Zwei-Faktor-Anmeldung ist ausgeschaltet.',
}
