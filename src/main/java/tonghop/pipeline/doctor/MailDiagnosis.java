package tonghop.pipeline.doctor;

import static tonghop.pipeline.doctor.Diagnosis.ill;
import static tonghop.pipeline.doctor.Diagnosis.well;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.login.MailLogin;
import tonghop.pipeline.mailin.MailSession;
import tonghop.pipeline.mailin.Mailbox;
import tonghop.pipeline.mailin.MailboxFault;
import tonghop.pipeline.mailin.MailboxSettings;
import tonghop.pipeline.mailout.MailOut;
import tonghop.pipeline.mailout.SendingFault;

/** Looks whether mail servers let the program in, as far as they are set. Takes, moves and sends nothing. */
public final class MailDiagnosis {

    private MailDiagnosis() {}

    /** @throws IllegalArgumentException if a setting is wrong; the message names it, in Vietnamese */
    public static List<Diagnosis> of(Settings settings) {
        var all = new ArrayList<Diagnosis>();
        List<Mailbox> mailboxes = MailboxSettings.all(settings);
        mailboxes.forEach(mailbox -> all.add(in(mailbox)));
        if (mailboxes.isEmpty()) {
            all.add(well("mail-in", "Hộp thư: không đặt, chỉ nhận tệp trong hộp nhận"));
        }
        all.add(MailOut.of(settings).map(MailDiagnosis::out).orElse(well("mail-out", "Gửi thư: không đặt")));
        return all;
    }

    private static Diagnosis in(Mailbox mailbox) {
        String check = "mail-in-" + mailbox.name();
        String what = "Hộp thư " + mailbox.shown() + ": ";
        try (Store store =
                MailSession.of(mailbox).getStore(mailbox.server().security().protocol())) {
            connect(store, mailbox.server().host(), mailbox.server().port(), mailbox.login());
            if (!store.getFolder(mailbox.folder()).exists()) {
                throw new FolderNotFoundException();
            }
            return well(check, what + "đăng nhập được, có thư mục “" + mailbox.folder() + "”");
        } catch (MessagingException | UncheckedIOException e) {
            return ill(check, what + "không dùng được", new MailboxFault(mailbox, e).reason());
        }
    }

    private static Diagnosis out(MailOut out) {
        if (out.folder() != null) {
            return well("mail-out", "Gửi thư: thư được ghi vào " + out.folder() + ", không gửi cho ai");
        }
        String what = "Gửi thư qua " + out.shown() + ": ";
        try (Transport transport = Session.getInstance(out.session())
                .getTransport(URI.create(out.uri()).getScheme())) {
            connect(transport, out.host(), out.port(), out.login());
            return well("mail-out", what + "máy chủ nhận kết nối" + (out.login() == null ? "" : ", đăng nhập được"));
        } catch (MessagingException | UncheckedIOException e) {
            var fault = SendingFault.of(e);
            return ill(
                    "mail-out",
                    what + (fault.kind() == SendingFault.Kind.LOGIN ? "không cho đăng nhập" : "không kết nối được"),
                    "Kiểm tra các thiết lập mail.out (máy chủ, cổng, mật khẩu) và đường mạng: " + fault.detail());
        }
    }

    private static void connect(jakarta.mail.Service server, String host, int port, @Nullable MailLogin login)
            throws MessagingException {
        if (login == null) {
            server.connect(host, port, null, null);
        } else {
            var proof = login.getPasswordAuthentication();
            server.connect(host, port, proof.getUserName(), proof.getPassword());
        }
    }
}
