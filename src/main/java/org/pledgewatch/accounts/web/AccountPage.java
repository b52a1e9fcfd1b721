package org.pledgewatch.accounts.web;

import java.util.List;
import org.pledgewatch.accounts.Passkey;
import org.pledgewatch.accounts.Session;
import org.pledgewatch.pages.Words;

/// One's own account.
///
/// @param pseudonym the name in the ledger and in exports
/// @param secondFactor what there is of one, in words; empty where there is none
/// @param roles what one is here, in words
public record AccountPage(
        DeskFrame frame,
        String pseudonym,
        String email,
        List<String> roles,
        List<Key> passkeys,
        String secondFactor,
        List<Place> places) {

    /// A passkey one signs in with.
    public record Key(long number, String name, String made, String used) {
        static Key of(Words words, Passkey passkey) {
            return new Key(
                    passkey.number(),
                    passkey.name(),
                    Moments.told(passkey.madeAt(), words.locale()),
                    Moments.told(passkey.usedAt(), words.locale()));
        }
    }

    /// Where one is signed in.
    public record Place(long number, String browser, String means, String since, String seen, boolean here) {
        static Place of(Words words, Session session, long here) {
            return new Place(
                    session.number(),
                    session.browser().isEmpty()
                            ? words.say("account.browser.unknown")
                            : BrowserName.of(session.browser()),
                    words.say("means." + session.means()),
                    Moments.told(session.beganAt(), words.locale()),
                    Moments.told(session.seenAt(), words.locale()),
                    session.number() == here);
        }
    }
}
