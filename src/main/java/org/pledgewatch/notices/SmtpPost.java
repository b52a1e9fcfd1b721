package org.pledgewatch.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.SiteOrigin;
import org.springframework.stereotype.Component;

/// Hands digests to the mail server, and finds out whether it took them.
@Component
class SmtpPost {
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
        } catch (AddressException malformed) {
            return new Delivery.Refused("the address is malformed");
        } catch (MessagingException unwritable) {
            return new Delivery.Refused(oneLine(unwritable));
        }
        try (Transport transport = session.getTransport("smtp")) {
            return deliver(transport, message);
        } catch (MessagingException atTheEnd) {
            return new Delivery.Unknown(oneLine(atTheEnd));
        }
    }

    private Delivery deliver(Transport transport, Message message) {
        try {
            transport.connect(
                    settings.host(), settings.portNumber(), orNothing(settings.user()), orNothing(settings.password()));
        } catch (AuthenticationFailedException refused) {
            return new Delivery.Away("it refuses pledgewatch.mail.user and pledgewatch.mail.password");
        } catch (MessagingException silent) {
            return new Delivery.Away(oneLine(silent));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException failure) {
            return delivery(failure);
        }
    }

    /// What the server said about the recipient or the message, if it said anything; else how far we had come.
    private static Delivery delivery(MessagingException failure) {
        for (Exception one = failure; one instanceof MessagingException said; one = said.getNextException()) {
            switch (said) {
                case SMTPSenderFailedException sender -> {
                    return new Delivery.Away("it refuses pledgewatch.mail.from, with " + sender.getReturnCode());
                }
                case SMTPAddressFailedException recipient -> {
                    return answered(recipient.getReturnCode(), "the address");
                }
                case SMTPSendFailedException message
                when message.getReturnCode() != NO_ANSWER -> {
                    return answered(message.getReturnCode(), "the message");
                }
                case SMTPSendFailedException message
                when !message.getCommand().equals(".") -> {
                    return new Delivery.Away("it hung up before the message went out");
                }
                case SMTPSendFailedException _ -> {
                    return new Delivery.Unknown("it hung up after the message went out");
                }
                case SendFailedException _ -> {}
                default -> {}
            }
        }
        return new Delivery.Unknown(oneLine(failure));
    }

    private static Delivery answered(int code, String what) {
        String reason = "it refuses " + what + ", with " + code;
        return code >= PERMANENT ? new Delivery.Refused(reason) : new Delivery.Later(reason);
    }

    /// The recipient's name is left out: people choose theirs, and a header is no place for it.
    private Message message(Digest digest) throws MessagingException {
        if (!MailSettings.isAddress(digest.email())) {
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
