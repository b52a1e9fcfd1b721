package org.pledgewatch.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server that takes our digests. Without a host nothing is mailed.
///
/// @param security `starttls`, `tls` or `none`
/// @param from whom digests come from: `Pledgewatch <desk@pledgewatch.example>`
@ConfigurationProperties("pledgewatch.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") String port,
        @DefaultValue("starttls") String security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from) {
    private static final Set<String> SECURITIES = Set.of("starttls", "tls", "none");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    public MailSettings {
        if (host.isBlank()) {
            refuseIf(
                    !from.isBlank() || !user.isBlank() || !password.isBlank(),
                    "pledgewatch.mail.host is missing: other settings of pledgewatch.mail are there, so name the mail"
                            + " server, or take them all out.");
        } else {
            refuseIf(!host.matches("[A-Za-z0-9._:-]+"), "pledgewatch.mail.host is not the name of a server.");
            refuseIf(
                    !port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535,
                    "pledgewatch.mail.port is not a number from 1 to 65535.");
            refuseIf(
                    !SECURITIES.contains(security), "pledgewatch.mail.security is none of these: starttls, tls, none.");
            refuseIf(
                    user.isEmpty() != password.isEmpty(),
                    "pledgewatch.mail.user and pledgewatch.mail.password go together: give both, or neither.");
            refuseIf(
                    security.equals("none") && !user.isEmpty() && !THIS_MACHINE.contains(host),
                    "pledgewatch.mail.security is none: the password would travel unprotected to another machine. Use"
                            + " starttls or tls.");
            refuseIf(
                    !isAddress(from),
                    "pledgewatch.mail.from is not an e-mail address: say whom digests come from, such as Pledgewatch"
                            + " <desk@pledgewatch.example>.");
        }
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new IllegalArgumentException(sentence);
        }
    }

    static boolean isAddress(String text) {
        try {
            return text.chars().noneMatch(Character::isISOControl)
                    && new InternetAddress(text, true).getAddress().contains("@");
        } catch (AddressException malformed) {
            return false;
        }
    }

    /// An address and nothing else: no name before it, no second one after it.
    static boolean isPlainAddress(String text) {
        try {
            return isAddress(text)
                    && new InternetAddress(text, true).getAddress().equals(text);
        } catch (AddressException malformed) {
            return false;
        }
    }

    /// Whether digests are mailed at all.
    public boolean isGiven() {
        return !host.isBlank();
    }

    int portNumber() {
        return Integer.parseInt(port);
    }

    @Override
    public String toString() {
        return isGiven() ? security + "://" + host + ":" + port : "no mail server";
    }
}
