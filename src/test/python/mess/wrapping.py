"""Files inside of files."""

import zipfile
from email.message import EmailMessage
from pathlib import Path

_XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def zipped(inner: Path, name: str, target: Path, times: int = 1) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(inner, name)
    if times > 1:
        once = target.with_suffix(".once")
        target.replace(once)
        zipped(once, "bao cao.zip", target, times - 1)
        once.unlink()


def mailed(inner: Path, name: str, target: Path) -> None:
    message = EmailMessage()
    message["From"], message["To"] = "vanthu@example.vn", "baocao@example.vn"
    message["Subject"] = "Gửi báo cáo công tác dân vận chính quyền"
    message.set_content("Kính gửi quý cơ quan, đơn vị gửi báo cáo kèm theo.\n")
    message.add_attachment(inner.read_bytes(), maintype=_XLSX[0], subtype=_XLSX[1], filename=name)
    target.write_bytes(bytes(message))
