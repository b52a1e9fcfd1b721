package org.pledgewatch.safeguarding;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// E-mail addresses: from each @ to both sides, no further than a local part and a domain name may be long (64 and
/// 255 characters, RFC 5321 4.5.3.1). Also with spaces about the @, or with "(at)" or "at … dot" in place of signs.
final class EmailAddresses implements Search {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int MOST_SPACES = 2;

    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}-]{1,63}(?:[ ]?\\.[ ]?[\\p{L}\\p{N}-]{1,63}){0,6}?[ ]?\\.[ ]?\\p{L}[\\p{L}\\p{M}-]{1,62}"
                    + "(?![\\p{L}\\p{N}-])(?!\\.[\\p{L}])");

    private static final Phrases AT = Phrases.of("at,arroba,arobase,ät");

    private static final Pattern SPELT_OUT = Pattern.compile(
            "(?iu)[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{1,63}[ ]?(?:[\\[({][ ]?(?:at|arroba|arobase|ät)[ ]?[\\])}]"
                    + "|[ ]arroba[ ]|[ ]at(?=[ ][\\p{L}\\p{N}-]{1,63}[ ](?:dot|punto)[ ])[ ])[ ]?[\\p{L}\\p{N}-]{1,63}[ ]?"
                    + "(?:\\.|[\\[({][ ]?(?:dot|punto|ponto|point|punkt)[ ]?[\\])}]|[ ](?:dot|punto|ponto)[ ])[ ]?\\p{L}{2,24}");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (beginsAWord(text, at)) {
                continue;
            }
            int to = endOfDomain(text, at);
            int from = to < 0 ? -1 : startOfLocalPart(text, at);
            if (from >= 0) {
                found.accept(new Passage(DetailKind.EMAIL_ADDRESS, from, to));
            }
        }
        AT.eachIn(plain, (from, to) -> speltOut(text, from, found));
    }

    private static void speltOut(String text, int at, Consumer<Passage> found) {
        int end = at;
        while (end > 0 && at - end <= MOST_SPACES && " ([{".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = startOfLocalPart(text, end);
        if (start >= 0 && end < at) {
            Matcher speltOut = Around.at(SPELT_OUT, text, start, LONGEST_LOCAL_PART + LONGEST_DOMAIN);
            if (speltOut.lookingAt()) {
                found.accept(new Passage(DetailKind.EMAIL_ADDRESS, start, speltOut.end()));
            }
        }
    }

    /// "see @name.name" is an account, "name @ example.org" an address.
    private static boolean beginsAWord(String text, int at) {
        boolean before = at > 0 && text.charAt(at - 1) == ' ';
        boolean after = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return before && !after;
    }

    private static int startOfLocalPart(String text, int at) {
        int end = at;
        while (end > 0 && at - end < MOST_SPACES && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_LOCAL_PART && isOfLocalPart(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && text.charAt(start) == '.') {
            start++;
        }
        return start < end ? start : -1;
    }

    private static int endOfDomain(String text, int at) {
        int start = at + 1;
        while (start < text.length() && start - at <= MOST_SPACES && text.charAt(start) == ' ') {
            start++;
        }
        Matcher domain = Around.at(DOMAIN, text, start, LONGEST_DOMAIN);
        return domain.lookingAt() ? domain.end() : -1;
    }

    private static boolean isOfLocalPart(char one) {
        return Character.isLetterOrDigit(one)
                || Character.getType(one) == Character.NON_SPACING_MARK
                || "!#$%&'*+-/=?^_`{|}~.".indexOf(one) >= 0;
    }
}
