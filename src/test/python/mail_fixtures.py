#!/usr/bin/python3
"""Makes the messages in src/test/resources/tonghop/document/mail with Python's email package.

Run from anywhere; the files are kept in the repository, so that the tests need no Python.
"""

import pathlib
from email import encoders, policy
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

OUT = pathlib.Path(__file__).parent.parent / "resources" / "tonghop" / "document" / "mail"
NAME = "BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu) - sửa lần 2.csv"
DATE = "Fri, 03 May 2024 09:00:00 +0700"


def message(subject="Báo cáo dân vận chính quyền 6 tháng đầu năm 2024"):
    mail = EmailMessage()
    mail["From"] = "Phòng Dân tộc huyện Vĩnh Cửu <pdt@vinhcuu.dongnai.gov.vn>"
    mail["To"] = "Ban Dân tộc <bdt@dongnai.gov.vn>"
    mail["Subject"] = subject
    mail["Date"] = DATE
    mail.set_content("Kính gửi Ban Dân tộc,\nPhòng gửi báo cáo kèm theo.\n", cte="base64")
    return mail


def attach(mail, name, content=b"1;2", subtype="octet-stream"):
    mail.add_attachment(content, maintype="application", subtype=subtype, filename=name)


def fixed(mail):
    """Boundaries are random otherwise, and the file would change with every run."""
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"=====phan-{number}==")
    return mail


def attached():
    mail = message()
    attach(mail, NAME)
    return mail


def forwarded():
    inner = message("Báo cáo/tháng 5")
    attach(inner, "bên trong.csv")
    note = message("Nhận đã đọc")
    outer = message("Fwd: báo cáo")
    outer.add_attachment(inner)
    outer.add_attachment(note)
    attach(outer, "bên ngoài.csv")
    return outer


def pictures():
    mail = message()
    mail.add_alternative("<p>Kính gửi</p><img src='cid:logo'>", subtype="html")
    mail.get_payload()[1].add_related(b"\x89PNG" + b"0" * 500, "image", "png", cid="<logo>", filename="logo.png")
    mail.add_attachment(b"\xff\xd8\xff" + b"1" * 3_000, maintype="image", subtype="jpeg", filename="ảnh chụp.jpg",
                        disposition="inline")
    mail.add_attachment(b"\xff\xd8\xff" + b"1" * 500, maintype="image", subtype="jpeg", filename="đính kèm.jpg")
    return mail


def doubles():
    mail = message()
    attach(mail, "bc.csv", b"1")
    attach(mail, "bc.csv", b"2")
    mail.add_attachment(b"3", maintype="application", subtype="octet-stream")
    attach(mail, "../../etc/evil.xlsx", b"4")
    attach(mail, "C:\\Users\\A\\bc cuối.csv", b"5")
    return mail


def single_part():
    mail = MIMEBase("application", "vnd.ms-excel", name=("utf-8", "vi", NAME))
    mail["From"] = "pdt@vinhcuu.dongnai.gov.vn"
    mail["Date"] = DATE
    mail.set_payload(b"1;2")
    encoders.encode_base64(mail)
    return mail


def signed():
    mail = MIMEMultipart("signed")
    mail["From"] = "a@b.vn"
    body = MIMEMultipart()
    body.attach(MIMEText("lời thư", "plain", "utf-8"))
    part = MIMEBase("application", "octet-stream")
    part.set_payload(b"1;2")
    encoders.encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename="a.csv")
    body.attach(part)
    mail.attach(body)
    signature = MIMEBase("application", "pkcs7-signature", name="smime.p7s")
    signature.set_payload("AAAA")
    mail.attach(signature)
    return mail


def without_attachment():
    return message()


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    makers = [attached, forwarded, pictures, doubles, single_part, signed, without_attachment]
    for make in makers:
        content = fixed(make()).as_bytes(policy=policy.SMTP)
        (OUT / f"{make.__name__}.eml").write_bytes(content)


if __name__ == "__main__":
    main()
