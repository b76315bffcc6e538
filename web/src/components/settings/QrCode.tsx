import { QRCodeSVG } from 'qrcode.react'

/** Black on white with the quiet zone of four modules, in either theme: cameras want it so. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  return <QRCodeSVG value={text} title={label} marginSize={4} className="size-48 rounded-md" />
}
