package org.pledgewatch.safeguarding;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identity numbers: those whose register has a rule, and any number told to be one.
final class IdentityNumbers implements Search {
    private static final int FEWEST_DIGITS = 5;

    private static final int LONGEST = 64;

    private static final Phrases PAPERS = Phrases.of(
            "passport,passeport,pasaporte,passaporte,passaporto,reisepass,passnummer,pasport,paspor,national id,identity card,id card"
                    + ",identity number,id no,id number,identification number,social security number,social security,ssn,birth certificate",
            "dni,nie,curp,cédula,cédula de identidad,cédula de ciudadanía,carné,documento de identidad,carte d'identité"
                    + ",numéro de sécurité sociale,rg,cpf,bilhete de identidade,cartão de cidadão,personnummer,personalausweis"
                    + ",ausweisnummer,codice fiscale,pesel,bsn,nik,ktp,nric,aadhaar,aadhaar card",
            "паспор*,снилс,инн,удостоверение личности,удостоверения личности,свидетельство о рождении,свидетельства о рождении",
            "جواز سفر,جواز السفر,رقم الجواز,رقم الهوية,بطاقة الهوية,الهوية الوطنية,الرقم الوطني,الرقم القومي,شماره ملي,شناسنامه",
            "หนังสือเดินทาง,บัตรประชาชน,เลขประจำตัวประชาชน,पासपोर्ट,आधार,आधार कार्ड,护照,護照,身份证,身份證,旅券,여권,주민등록번호");

    private static final Pattern TOLD =
            Pattern.compile("(?iu)[\\s.:#()]{0,3}(?:(?:no|nos|number|nr|num|número|numéro|is|es|est|serie|n[º°]|№"
                    + "|номер|серия|и|رقم|رقمه|رقمها|هو|เลขที่|หมายเลข|คือ|नंबर|संख्या|है|号码|號碼|号|為|为|是)[\\s.:#()]{0,3}){0,3}"
                    + "((?-i:[A-Z]{0,3}[ -]?\\d(?:[A-Z\\d./ -]|[ ]номер[ ]){3,20}[A-Z\\d]))(?![\\p{N}])");

    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}(?:[-/. ]{1,3}(?:19|20)?\\d{2})*");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        Tokens tokens = plain.tokens();
        List<RuleAtWork> rules = IdentityRule.ALL.stream()
                .map(rule -> new RuleAtWork(rule, text))
                .toList();
        for (int index = 0; index < tokens.count(); index++) {
            int from = tokens.from(index);
            if (tokens.isNumber(index) || tokens.isWord(index) && tokens.isNumber(index + 1)) {
                rules.forEach(rule -> rule.look(from, found));
            }
        }
        PAPERS.eachIn(plain, (from, to) -> told(text, to, found));
    }

    private record RuleAtWork(IdentityRule rule, String text, Trials shape) {
        RuleAtWork(IdentityRule rule, String text) {
            this(rule, text, new Trials(text, LONGEST, List.of(rule.shape())));
        }

        void look(int from, Consumer<Passage> found) {
            shape.at(from, matcher -> isOne(rule, matcher, text))
                    .ifPresent(matcher -> found.accept(new Passage(DetailKind.IDENTITY_NUMBER, from, matcher.end())));
        }
    }

    private static void told(String text, int from, Consumer<Passage> found) {
        Matcher told = Around.at(TOLD, text, from, LONGEST);
        if (told.lookingAt()) {
            String number = told.group(1).strip();
            if (Around.digitsIn(number) >= FEWEST_DIGITS
                    && !YEARS.matcher(number).matches()
                    && !DATE.matcher(number).matches()) {
                found.accept(new Passage(DetailKind.IDENTITY_NUMBER, told.start(1), told.end(1)));
            }
        }
    }

    private static boolean isOne(IdentityRule rule, Matcher shape, String text) {
        boolean bare = shape.group().chars().allMatch(Around::isDigit);
        if (bare && (Around.isNumberedReference(text, shape.start()) || Around.isInWebAddress(text, shape.start()))) {
            return false;
        }
        return rule.holds().test(shape.group().replaceAll("[ .+-]", ""));
    }
}
