package org.pledgewatch.safeguarding;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telephone numbers: written for abroad, beside a word such as "tel.", or grouped as some country groups them.
///
/// Whether a number for abroad can exist, and whether it is a helpline's free number, libphonenumber knows. Its own
/// search of texts is not used: without a country it sees only numbers with a +, with one it takes document numbers
/// and years for numbers, and it gives up on a text after some failures, which would let a number hide behind others.
final class PhoneNumbers implements Search {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_GROUPS = 16;
    private static final int LONGEST = 80;

    /// Numbers that lead to an office or a helpline and never to one person.
    private static final Set<PhoneNumberType> NOBODYS = Set.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    private static final String GAP = "[ ./()-]{0,3}";

    private static final Pattern ABROAD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|\\(\\+|00(?=[1-9]))" + GAP + "\\d(?:" + GAP + "\\d){6,18}");

    private static final Phrases TELEPHONE = Phrases.of(
            "tel,tél,tlf,tfn,ph,telephone,phone,mobile,mob,cell,cellphone,call,ring,text,sms,fax,whatsapp,viber,signal,telefon"
                    + ",telefonnummer,mobil,mobilnummer,handy,teléfono,telefono,telefone,celular,móvil,téléphone,portable,numéro"
                    + ",llámame,ligue,appelez,nomor hp,hp",
            "телефо*,тел,моб,мобильный,звоните,номер,هاتف,الهاتف,جوال,الجوال,موبايل,تلفون,اتصل,واتساب,رقم الهاتف,تلفن",
            "फोन,फ़ोन,मोबाइल,दूरभाष,โทร,เบอร์,มือถือ,电话,電話,电话号码,手机号码,手机号,手机,手機號,手機,전화,携帯");

    private static final Pattern TOLD = Pattern.compile(
            "(?iu)(?:[\\s.:()#]{0,3}(?:no|nr|number|numbers|is|me|her|him|on|at|to|al|au|para|n[º°]|número|номер|по|على|رقم"
                    + "|ศัพท์|โทร|ที่|ผม|หนู|नंबर|号码|號碼|是)(?![\\p{L}\\p{M}])){0,3}[\\s.:#=-]{0,3}(\\(?\\d(?:" + GAP
                    + "\\d){6,14})(?![\\p{N}])");

    /// 12 34 56 78 whatsapp, 55 1234 5678 es mi celular
    private static final Pattern TOLD_BEHIND = Pattern.compile(
            "(?iu)[ ,(-]{1,3}(?:(?:is|es|est|é|on|en|mi|my|mon|meu|por|via)[ ]){0,3}(?:whatsapp|wa|viber|telegram|celular|móvil|mobile|phone|cell)(?!\\p{L})");

    private static final Pattern DIGITS = Pattern.compile("\\(?\\d(?:" + GAP + "\\d){6,14}(?!\\d)");

    private static final String ALONE = "(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,/:+-])(?<![.,/+:-])(?:";
    private static final String NOT_ON = ")(?![\\p{L}\\p{N}])(?![.,/:-]\\p{N})(?![ ]\\d)";

    /// As numbers are grouped inside one country.
    private static final List<Pattern> INLAND = List.of(
            // 08-123 456 78, 020 7946 0123, 01 42 68 53 00, (0171) 234 5678
            alone("\\(?0\\d{1,4}\\)?(?:[ -]|[ ]?[./][ ]?|[ ]-[ ])\\d{2,8}(?:[ .-]\\d{2,5}){0,4}"),
            // 0 7 0 1 7 4 0 6 0 5: a number told digit by digit
            alone("0(?:[ .-][1-9])(?:[ .-]\\d){8,9}"),
            // 0701740605
            alone("0[1-9]\\d{8,9}"),
            // (202) 555-0143, 202-555-0143, 202.555.0143
            alone(
                    "(?:1[ .-])?(?:\\([2-9]\\d{2}\\)[ ]?|[2-9]\\d{2}[-.])[2-9]\\d{2}[ .-]\\d{4}|[2-9]\\d{2}[ ][2-9]\\d{2}-\\d{4}"),
            // 98765 43210
            alone("[6-9]\\d{4}[ -]\\d{5}"),
            // (11) 91234-5678
            alone("\\(\\d{2}\\)[ ]?9?\\d{4}[- ]\\d{4}"),
            // 138 0013 8000
            alone("1[3-9]\\d([ -]?)\\d{4}\\1\\d{4}"),
            // 8 (495) 123-45-67
            alone("8[ -]?\\(?\\d{3,5}\\)?[ -]?\\d{1,3}[ -]\\d{2}[ -]\\d{2}"));

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?:[ -]+\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})?"
                    + "|\\d{1,2}[ ./-]+(?:19|20)\\d{2}|\\d{1,2}-\\d{1,2}[./ ]\\d{1,2}[./ ]\\d{4}");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        Tokens tokens = plain.tokens();
        TELEPHONE.eachIn(plain, (from, to) -> told(text, to, found));
        Trials abroad = new Trials(text, LONGEST, List.of(ABROAD));
        Trials inland = new Trials(text, LONGEST, INLAND);
        Trials toldBehind = new Trials(text, LONGEST, List.of(DIGITS));
        for (int index = 0; index < tokens.count(); index++) {
            if (tokens.isNumber(index) || tokens.isSign(index, "+(")) {
                int from = tokens.from(index);
                int end = abroad.at(from, any -> true)
                        .map(matcher -> endOfNumber(text, from, matcher.end()))
                        .or(() -> inland.at(from, matcher -> isInland(text, matcher))
                                .map(Matcher::end))
                        .or(() -> toldBehind
                                .at(from, matcher -> isToldBehind(text, matcher.end()))
                                .map(Matcher::end))
                        .orElse(-1);
                if (end > 0) {
                    found.accept(new Passage(DetailKind.PHONE_NUMBER, from, end));
                }
            }
        }
    }

    private static boolean isToldBehind(String text, int end) {
        return Around.at(TOLD_BEHIND, text, end, LONGEST).lookingAt();
    }

    private static void told(String text, int from, Consumer<Passage> found) {
        Matcher told = Around.at(TOLD, text, from, LONGEST);
        if (told.lookingAt() && !DATE.matcher(told.group(1)).matches()) {
            found.accept(new Passage(DetailKind.PHONE_NUMBER, told.start(1), told.end(1)));
        }
    }

    /// Group by group shorter, because a year or another number may stand behind.
    private static int endOfNumber(String text, int from, int to) {
        if (text.charAt(from) == '0' && Around.isNumberedReference(text, from)) {
            return -1;
        }
        int end = to;
        for (int groups = 0; groups < MOST_GROUPS && end > from; groups++) {
            String candidate = text.substring(from, end);
            int digits = Around.digitsIn(candidate);
            if (digits < FEWEST_DIGITS) {
                return -1;
            }
            if (digits <= MOST_DIGITS + 2 && isSomebodys(candidate)) {
                return end;
            }
            while (end > from && Around.isDigit(text.charAt(end - 1))) {
                end--;
            }
            while (end > from && !Around.isDigit(text.charAt(end - 1))) {
                end--;
            }
        }
        return -1;
    }

    private static boolean isSomebodys(String candidate) {
        try {
            String number = "+" + candidate.replaceFirst("^\\(?\\+|^00", "").replaceAll("\\D", "");
            PhoneNumber parsed = PLANS.parse(number, NO_COUNTRY);
            return PLANS.isPossibleNumber(parsed)
                    && !NOBODYS.contains(PLANS.getNumberType(parsed))
                    && (candidate.indexOf('+') >= 0 || candidate.indexOf(' ') > 0 || PLANS.isValidNumber(parsed));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    private static boolean isInland(String text, Matcher matcher) {
        String candidate = matcher.group();
        int digits = Around.digitsIn(candidate);
        return digits >= 9
                && digits <= 12
                && !candidate.startsWith("0800")
                && !candidate.startsWith("0808")
                && !candidate.matches("8[ -]?\\(?800.*")
                && !candidate.matches("(?:1[ .-])?\\(?8(?:00|33|44|55|66|77|88)\\)?[ .-].*")
                && !DATE.matcher(candidate).matches()
                && !Around.isNumberedReference(text, matcher.start())
                && !Around.isInWebAddress(text, matcher.start());
    }

    private static Pattern alone(String shape) {
        return Pattern.compile(ALONE + shape + NOT_ON);
    }
}
