package org.pledgewatch.safeguarding;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.safeguarding.PersonNames.Name;

/// Dates of birth: a day beside a word for being born, unless it is said of all who were born before or after it; and
/// a name with a year of birth.
final class BirthDates implements Search {
    private static final int LONGEST = 100;
    private static final int SENTENCE_BEFORE = 40;

    private static final Phrases BORN = Phrases.of(
            "born,d.o.b.,d.o.b,dob,date of birth,birth date,birthdate,birthday,b.",
            "né,née,naissance,date de naissance,nacido,nacida,nació,fecha de nacimiento,nacimiento,fecha nac.,f. nac.,nascido,nascida,nasceu,data de nascimento",
            "nata,nato,data di nascita,geboren,geburtsdatum,geb.,född,f.,fd.,födelsedatum,født,syntynyt,geboortedatum,urodzony,urodzona"
                    + ",data urodzenia,doğum tarihi,lahir,tanggal lahir,sinh ngày,sinh",
            "родилась,родился,дата рождения,день рождения,д.р.,д. р.,род.,р.",
            "ولدت,ولد,مولود,مولودة,المولود,المولودة,تاريخ الميلاد,تاريخ ميلادها,تاريخ ميلاده,تاريخ الولادة,مواليد,متولد,تاريخ تولد",
            "जन्म,जन्मतिथि,जन्म तिथि,जन्म दिनांक,जन्म दिन",
            "เกิดเมื่อวันที่,เกิดวันที่,เกิดเมื่อ,วันเกิด,เกิด,出生日期,出生于,出生,生于,生日,生年月日,생년월일");

    private static final String MONTH = "\\p{L}[\\p{L}\\p{M}.]{1,14}";

    private static final String DAY = "(?:\\d{1,2}[ ]?[./-][ ]?\\d{1,2}[ ]?[./-][ ]?(?:\\d{4}|\\d{2})(?!\\d)"
            + "|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)"
            + "|\\d{1,2}(?:st|nd|rd|th|er|º|ª|°|\\.)?[ ](?:of[ ]|de[ ])?" + MONTH
            + ",?[ ](?:of[ ]|de[ ]|del[ ])?(?:พ\\.ศ\\.[ ]?|ค\\.ศ\\.[ ]?)?\\d{4}"
            + "|" + MONTH + "[ ]\\d{1,2}(?:st|nd|rd|th)?,?[ ]\\d{4}"
            + "|\\d{4}[ ]?年[ ]?\\d{1,2}[ ]?月[ ]?\\d{1,2}[ ]?日|\\d{4}[ ]?년[ ]?\\d{1,2}[ ]?월[ ]?\\d{1,2}[ ]?일)";

    private static final Pattern ON =
            Pattern.compile("(?iu)(?!(?:[ ]on)?[ ](?:or[ ])?(?:after|before|between|since|from|until))[ :=,(]{0,3}"
                    + "(?:(?:in|on|à|a|le|el|em|il|am|den|the|is|was|era|es|в|на|في|بتاريخ|يوم|है|को)(?!\\p{L})[ :,]{0,2}"
                    + "|(?-i:\\p{Lu})[\\p{L}\\p{M}.'-]{1,20}[ ,]{1,2}){0,5}" + DAY);

    private static final Pattern IN_A_YEAR = Pattern.compile(
            "(?iu)(?:[ ](?:in|en|em|im|i|в|år|um))?[ ](?:(?-i:\\p{Lu})[\\p{L}\\p{M}'-]{1,20}[ ,]{1,2}(?:in[ ]|en[ ]|em[ ])?){0,2}(?:19|20)\\d{2}(?!\\d)");

    /// 12.03.2009 г.р., 2009年3月12日出生: born stands behind.
    private static final Phrases BORN_BEHIND =
            Phrases.of("г. р.,г.р.,года рождения,को जन्म,को जन्मी,को जन्मा,出生,生まれ,생");

    private static final Pattern DAY_BEFORE = Pattern.compile("(?iu)(?<!\\d)" + DAY + "[ ]?$");

    private static final Pattern NAME_BEFORE = Pattern.compile("[ ]?[,(;:]?[ ]?(?:(?:was|is|est|fue|foi)[ ])?$");

    /// Of a whole group, not of one person.
    private static final Pattern OF_MANY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:children|persons?|people|those|anyone|everyone|citizens|girls|boys|women|men|individuals|adolescents|all|child"
                    + "|enfants?|personnes?|niñ[oa]s|personas|crianças|pessoas|barn|personer|kinder|personen|детям?|лица|дети"
                    + "|الأطفال|الأشخاص|บุคคล|เด็กที่|儿童|人)(?:[ ](?:who|was|were|are|is|sont|han|have|been|har)){0,3}[ ]?$");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        BORN.eachIn(plain, (from, to) -> born(text, from, to, found));
        BORN_BEHIND.eachIn(plain, (from, to) -> {
            Matcher day = DAY_BEFORE.matcher(Around.before(text, from, SENTENCE_BEFORE));
            if (day.find()) {
                found.accept(new Passage(DetailKind.DATE_OF_BIRTH, from - (day.end() - day.start()), to));
            }
        });
    }

    private static void born(String text, int from, int to, Consumer<Passage> found) {
        Matcher on = Around.at(ON, text, to, LONGEST);
        if (on.lookingAt()) {
            if (!OF_MANY.matcher(Around.before(text, from, SENTENCE_BEFORE)).find()) {
                found.accept(new Passage(DetailKind.DATE_OF_BIRTH, from, on.end()));
            }
            return;
        }
        Matcher year = Around.at(IN_A_YEAR, text, to, LONGEST);
        if (year.lookingAt()) {
            Matcher before = NAME_BEFORE.matcher(Around.before(text, from, SENTENCE_BEFORE));
            int end = before.find() ? from - (before.end() - before.start()) : from;
            Name name = PersonNames.endingAt(text, end);
            if (name.exists()) {
                found.accept(new Passage(DetailKind.DATE_OF_BIRTH, name.start(), year.end()));
            }
        }
    }
}
