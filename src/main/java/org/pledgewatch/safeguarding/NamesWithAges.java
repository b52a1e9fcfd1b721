package org.pledgewatch.safeguarding;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.safeguarding.PersonNames.Name;

/// A person’s name with an age, in scripts with capitals. At each number that may be an age it looks for a name just
/// before or just behind. Which words decide what is in [AgeWords].
final class NamesWithAges implements Search {
    private static final int GROWN = 25;
    private static final int MOST_BETWEEN = 6;
    private static final int LONGEST = 120;

    private static final Phrases LABELS = Phrases.of(
            "full name,first name,name,nombre,nom,prénom,nome,namn,vorname,naam,имя,фио,nama,ad soyad,tên,imię,नाम");

    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)[ ]?[:=][ ]?([^\\n\\d]{2,60}?)[ ,;|/\\n]{1,3}(?:age|aged|edad|âge|idade|ålder|alter|leeftijd|возраст|umur|usia|yaş|tuổi"
                    + "|wiek|उम्र|आयु)[ ]?[:=]?[ ]?\\d{1,2}(?!\\d)");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        LABELS.eachIn(plain, (from, to) -> {
            Matcher labelled = Around.at(LABELLED, text, to, LONGEST);
            if (labelled.lookingAt()) {
                found.accept(new Passage(DetailKind.NAME_WITH_AGE, labelled.start(1), labelled.end()));
            }
        });
        Tokens tokens = plain.tokens();
        for (int index = 0; index < tokens.count(); index++) {
            if (AgeWords.mayBeAnAge(text, tokens, index) && !AgeWords.isOfAGroup(tokens, index)) {
                new Age(text, tokens, index).look(found);
            }
        }
    }

    /// A number that may be the age of one person.
    ///
    /// @param index of the number among the tokens
    private record Age(String text, Tokens tokens, int index) {
        void look(Consumer<Passage> found) {
            Name before = nameBefore();
            if (before.exists()) {
                found.accept(new Passage(DetailKind.NAME_WITH_AGE, before.start(), tokens.to(last())));
                return;
            }
            Name behind = nameBehind();
            if (behind.exists()) {
                found.accept(new Passage(DetailKind.NAME_WITH_AGE, tokens.from(index), behind.end()));
            }
        }

        private boolean isSurelyInYears() {
            return AgeWords.isYearOld(tokens, index) || AgeWords.surelyYears(tokens, index + 1) > 0;
        }

        private boolean isPerhapsInYears() {
            return AgeWords.perhapsYears(tokens, index + 1) > 0;
        }

        /// The last token that belongs to the age.
        private int last() {
            return index + Math.max(AgeWords.surelyYears(tokens, index + 1), AgeWords.perhapsYears(tokens, index + 1));
        }

        private Name nameBefore() {
            int told = AgeWords.toldBefore(tokens, index);
            int at = index - told - 1;
            boolean apart = false;
            boolean linked = false;
            for (int steps = 0; steps < MOST_BETWEEN; steps++, at--) {
                if (AgeWords.isApart(tokens, at)) {
                    apart = true;
                } else if (AgeWords.links(tokens, at)) {
                    linked = true;
                } else {
                    break;
                }
            }
            Name name = nameEndingWith(at);
            return name.exists() && isEnough(name, told > 0, apart, linked) ? name : Name.NONE;
        }

        private Name nameEndingWith(int at) {
            boolean initial = tokens.isSign(at, ".") && tokens.small(at - 1).length() == 1;
            return initial || tokens.isWord(at) ? PersonNames.endingAt(text, tokens.to(at)) : Name.NONE;
        }

        private boolean isEnough(Name name, boolean told, boolean apart, boolean linked) {
            if (isSurelyInYears()) {
                return true;
            }
            if (told) {
                return apart
                        || linked
                        || name.words() > 1
                        || !tokens.small(index - 1).equals("age");
            }
            if (isPerhapsInYears()) {
                return name.words() > 1 || apart && !linked && isYoung();
            }
            return (linked ? name.words() > 1 : apart) && isBare(name);
        }

        /// "Name Name, 14," and "Name, 14, was"; a number alone after one word may be anything.
        private boolean isBare(Name name) {
            if (!AgeWords.endsBare(tokens, index + 1)) {
                return false;
            }
            boolean inside = text.startsWith(",", name.end())
                    && tokens.isSign(index + 1, ",")
                    && tokens.isWord(index + 2)
                    && Character.isLowerCase(text.codePointAt(tokens.from(index + 2)));
            return name.words() > 1 || inside && isYoung();
        }

        private boolean isYoung() {
            return !tokens.isNumber(index) || Integer.parseInt(tokens.small(index)) <= GROWN;
        }

        private Name nameBehind() {
            boolean told = AgeWords.toldBefore(tokens, index) > 0;
            if (!isSurelyInYears() && !isPerhapsInYears() && !told) {
                return Name.NONE;
            }
            int at = last() + 1;
            boolean introduced = false;
            boolean named = false;
            for (int steps = 0; steps < MOST_BETWEEN; steps++) {
                int naming = AgeWords.naming(tokens, at);
                if (naming > 0) {
                    named = true;
                    at += naming;
                } else if (AgeWords.introduces(tokens, at)) {
                    introduced |= tokens.isWord(at);
                    at++;
                } else {
                    break;
                }
            }
            Name name = tokens.isWord(at) ? PersonNames.startingAt(text, tokens.from(at)) : Name.NONE;
            boolean ends =
                    name.exists() && (name.end() == text.length() || ",.;)'\n".indexOf(text.charAt(name.end())) >= 0);
            boolean enough = named
                    || isSurelyInYears() && (name.words() > 1 || introduced || ends)
                    || told && name.words() > 1 && ends && tokens.isSign(at - 1, ",");
            return enough ? name : Name.NONE;
        }
    }
}
