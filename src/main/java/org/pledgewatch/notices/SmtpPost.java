package org.pledgewatch.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.SiteOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands digests to the mail server, and finds out whether it took them.
@Component
class SmtpPost {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final String PATIENCE = "20000";
    private static final int NO_ANSWER = -1;
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final URI site;
    private final Session session;

    SmtpPost(MailSettings settings, SiteOrigin origin) {
        this.settings = settings;
        this.site = URI.create(origin.address());
        if (settings.isGiven() && !origin.isSaid()) {
            throw new IllegalArgumentException("pledgewatch.site.origin is missing: digests are mailed, so say the"
                    + " address their links begin with, such as https://pledgewatch.example.");
        }
        this.session = Session.getInstance(properties(settings, String.valueOf(site.getHost())));
    }

    private static Properties properties(MailSettings settings, String host) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.localhost", host);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.starttls.required",
                String.valueOf(settings.security().equals("starttls")));
        return properties;
    }

    boolean isOpen() {
        return settings.isGiven();
    }

    Delivery deliver(Digest digest) {
        Message message;
        try {
            message = message(digest);
        } catch (MessagingException malformed) {
            return new Delivery.Refused("no message can be written to this address");
        }
        Connection connection = new Connection(session);
        try {
            return deliver(connection, message);
        } finally {
            hangUp(connection);
        }
    }

    /// Knows whether the end of the message went out: until then no server can have taken it.
    private static final class Connection extends SMTPTransport {
        private boolean isWholeMessageOut;

        Connection(Session session) {
            super(session, new URLName("smtp", null, NO_ANSWER, null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            isWholeMessageOut = true;
            super.finishData();
        }
    }

    private Delivery deliver(Connection connection, Message message) {
        try {
            connection.connect(
                    settings.host(), settings.portNumber(), orNothing(settings.user()), orNothing(settings.password()));
        } catch (AuthenticationFailedException refused) {
            return new Delivery.Away("it refuses pledgewatch.mail.user and pledgewatch.mail.password");
        } catch (MessagingException silent) {
            return new Delivery.Away(oneLine(silent));
        }
        try {
            connection.sendMessage(message, message.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException failure) {
            return answer(failure)
                    .orElseGet(() -> connection.isWholeMessageOut
                            ? new Delivery.Unknown(oneLine(failure))
                            : new Delivery.Away(oneLine(failure)));
        }
    }

    /// What the server said, if it said anything.
    private static Optional<Delivery> answer(MessagingException failure) {
        for (Exception one = failure; one instanceof MessagingException said; one = said.getNextException()) {
            if (said instanceof SMTPAddressFailedException recipient && recipient.getReturnCode() != NO_ANSWER) {
                return Optional.of(answer(recipient.getReturnCode(), "the address"));
            }
            if (said instanceof SMTPSendFailedException command && command.getReturnCode() != NO_ANSWER) {
                return Optional.of(
                        command.getCommand().startsWith("MAIL")
                                ? new Delivery.Away("it refuses pledgewatch.mail.from, with " + command.getReturnCode())
                                : answer(command.getReturnCode(), "the message"));
            }
        }
        return Optional.empty();
    }

    private static Delivery answer(int code, String what) {
        String reason = "it refuses " + what + ", with " + code;
        return code >= PERMANENT ? new Delivery.Refused(reason) : new Delivery.Later(reason);
    }

    private static void hangUp(Connection connection) {
        try {
            connection.close();
        } catch (MessagingException gone) {
            LOG.debug("the mail server had hung up already", gone);
        }
    }

    /// The recipient's name is left out: people choose theirs, and a header is no place for it.
    private Message message(Digest digest) throws MessagingException {
        if (!MailSettings.isPlainAddress(digest.email())) {
            throw new AddressException("malformed");
        }
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(digest.email(), true));
        message.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
        message.setText(digest.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(digest.madeAt()));
        message.setHeader("Content-Language", Locale.ENGLISH.toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + site + DigestWriter.CHOICES + ">");
        message.saveChanges();
        message.setHeader(
                "Message-ID",
                "<digest." + digest.number() + "." + digest.madeAt().toEpochMilli() + "@" + site.getHost() + ">");
        return message;
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String oneLine(MessagingException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
