package org.pledgewatch.safeguarding;

import java.util.List;
import java.util.Set;

/// The words about an age: which make a number one, which say that it is of a group, what may stand between it and a
/// name. Twelve languages and some; a new one is a few words in each list.
final class AgeWords {
    private static final int OLDEST = 99;

    private static final Set<String> SPELT = words(
            "four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty",
            "cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho",
            "onze,douze,treize,quatorze,quinze,seize,dix-sept,doze,treze,dezesseis,dezessete",
            "tolv,tretton,fjorton,femton,sexton,sjutton,zwölf,dreizehn,vierzehn,fünfzehn,sechzehn,siebzehn",
            "двенадцать,тринадцать,четырнадцать,пятнадцать,шестнадцать,семнадцать");

    /// "fifteen-year-old" is one word.
    private static final String YEAR_OLD = "-year-old";

    /// Said of nobody but a person.
    private static final Phrases SURELY = Phrases.of(
            "years old,year old,year-old,years-old,years of age,yrs old,yr old,y/o,yo,años de edad,anos de idade,jährig*,jahre alt",
            "årig,åriga,årige,år gammal,år gammalt,летн*,tahun,tuổi,yaşında,yaşındaki,ετών,χρονών,vuotias,anni di età,jaar oud,jarige");

    /// May be a prison term or the age of a law.
    private static final Phrases PERHAPS = Phrases.of(
            "ans,años,año,anos,ano,jahre,jahren,år,лет,год,года,years,year,yrs,yr,anni,jaar,lat,let,god,godina,év,éves,vuotta");

    private static final Set<String> TOLD = words(
            "age,aged,edad,âge,idade,ålder,åldern,alter,возраст,возрасте,umur,berumur,usia,berusia,wiek,età,leeftijd,yaş,исполнилось");

    /// With a small word between: "age of 14", "âgée de 14 ans".
    private static final Set<String> TOLD_WITH =
            words("age of,âgée de,âgé de,agée de,agé de,edad de,idade de,alter von,age is");

    private static final Set<String> LINKS = words(
            "who,is,was,now,only,just,turned,turns,a,an,girl,boy,child,the,at,qui,est,avait,a,es,era,una,un,niña,niño,tiene,tenía,que,é,tem",
            "tinha,menina,menino,är,var,har,en,flicka,pojke,ist,war,hat,ей,ему,сейчас,было,девочка,мальчик,ora,che,ha,de,com,con,om,på,im,в,i");

    private static final Set<String> GROUP_BEFORE = words(
            "under,below,over,above,than,least,most,minimum,maximum,until,before,after,from,between,to,and,or,ages,about,nearly",
            "hasta,desde,entre,y,o,jusqu'à,et,ou,até,e,mellan,och,eller,unter,über,zwischen,bis,und,oder,до,от,под,старше,младше,и,или,с");

    private static final Set<String> GROUP_BEFORE_WITH = words(
            "menores de,menor de,mayores de,mayor de,menos de,más de,moins de,plus de,mineurs de,mineur de,mais de,maiores de,maior de",
            "aged from,aged between,aged under,aged over,lower than");

    private static final Set<String> RANGE =
            words("-,to,and,or,through,till,a,à,y,e,o,et,ou,au,och,eller,bis,und,oder,до,и,или,/");

    private static final Set<String> AND = words("and,or,y,o,et,ou,e,och,eller,und,oder,и,или");

    private static final Set<String> OR_MORE = words(
            "over,older,above,under,below,more,less,younger,up,upwards,menos,más,mayores,menores,plus,moins,mais,mayor,över,äldre",
            "yngre,unter,älter,jünger,старше,младше");

    /// Years that passed, not years of life.
    private static final Set<String> PASSED = words(
            "later,ago,after,before,earlier,from,since,on,into,más,después,plus,après,depois,mais,senare,efter,später,nach,спустя,назад,of");

    private static final Phrases NAMING = Phrases.of(
            "named,called,known as,by the name of,llamada,llamado,de nombre,nommée,nommé,appelée,appelé,prénommée,chamada,chamado",
            "som heter,vid namn,namens,по имени,bernama,tên là,adlı");

    private static final Set<String> INTRODUCES = words(
            "girl,boy,child,student,pupil,daughter,son,teenager,victim,niña,niño,joven,fille,garçon,adolescente,adolescent,menina,menino",
            "flickan,flicka,pojken,pojke,mädchen,junge,schülerin,schüler,девочка,девочку,девочки,мальчик,мальчика,школьница,school,old");

    private static final Set<String> AFTER_BARE =
            words("from,who,was,is,said,told,lives,lived,ran,left,has,had,från,aus,из");

    private AgeWords() {}

    static boolean mayBeAnAge(String text, Tokens tokens, int index) {
        if (!tokens.isNumber(index)) {
            String word = tokens.small(index);
            return SPELT.contains(word)
                    || word.endsWith(YEAR_OLD) && SPELT.contains(word.substring(0, word.length() - YEAR_OLD.length()));
        }
        int from = tokens.from(index);
        int to = tokens.to(index);
        if (to - from > 2 || Integer.parseInt(tokens.small(index)) < 1) {
            return false;
        }
        boolean partBefore = from > 0
                && (Character.isLetterOrDigit(text.charAt(from - 1))
                        || text.charAt(from - 1) == '/' && from > 1 && text.charAt(from - 2) != ' '
                        || from > 1
                                && ".,:-".indexOf(text.charAt(from - 1)) >= 0
                                && Around.isDigit(text.charAt(from - 2)));
        boolean partBehind =
                to + 1 < text.length() && ".,:/".indexOf(text.charAt(to)) >= 0 && Around.isDigit(text.charAt(to + 1));
        return !partBefore && !partBehind && OLDEST >= Integer.parseInt(tokens.small(index));
    }

    /// How many tokens say "years" of a life, from this one on.
    static int surelyYears(Tokens tokens, int index) {
        boolean hyphen = tokens.isSign(index, "-") && tokens.touchesOneBefore(index);
        int length = SURELY.lengthAt(tokens, hyphen ? index + 1 : index);
        return length == 0 ? 0 : length + (hyphen ? 1 : 0);
    }

    static boolean isYearOld(Tokens tokens, int index) {
        return tokens.small(index).endsWith(YEAR_OLD);
    }

    static int perhapsYears(Tokens tokens, int index) {
        return PERHAPS.lengthAt(tokens, index);
    }

    /// How many tokens before the number say that an age comes.
    static int toldBefore(Tokens tokens, int index) {
        int colon = tokens.isSign(index - 1, ":=") ? 1 : 0;
        String last = tokens.small(index - 1 - colon);
        if (TOLD.contains(last)) {
            return 1 + colon;
        }
        return TOLD_WITH.contains(tokens.small(index - 2) + " " + tokens.small(index - 1)) ? 2 : 0;
    }

    static boolean isOfAGroup(Tokens tokens, int index) {
        return isOfAGroupBefore(tokens, index) || isOfAGroupBehind(tokens, index);
    }

    private static boolean isOfAGroupBefore(Tokens tokens, int index) {
        String last = tokens.small(index - 1);
        return GROUP_BEFORE.contains(last)
                || GROUP_BEFORE_WITH.contains(tokens.small(index - 2) + " " + last)
                || tokens.isSign(index - 1, "+<>=≤≥&")
                || tokens.isSign(index - 1, "-") && (tokens.touchesOneBefore(index - 1) || tokens.isNumber(index - 2));
    }

    private static boolean isOfAGroupBehind(Tokens tokens, int index) {
        int next = index + 1;
        if (tokens.isSign(next, "+%‰") || tokens.small(next).startsWith("per")) {
            return true;
        }
        if (RANGE.contains(tokens.small(next)) && tokens.isNumber(next + 1)) {
            return true;
        }
        int years = Math.max(surelyYears(tokens, next), perhapsYears(tokens, next));
        int behind = next + years;
        boolean comma = tokens.isSign(behind, ",");
        boolean orMore = AND.contains(tokens.small(comma ? behind + 1 : behind))
                && OR_MORE.contains(tokens.small(comma ? behind + 2 : behind + 1));
        boolean range = years > 0 && RANGE.contains(tokens.small(behind)) && tokens.isNumber(behind + 1);
        boolean passed = years > 0 && surelyYears(tokens, next) == 0 && PASSED.contains(tokens.small(behind));
        return orMore || range || passed;
    }

    static boolean isApart(Tokens tokens, int index) {
        return tokens.isSign(index, ",;:([/|") || tokens.isSign(index, "-\"'”»)");
    }

    static boolean links(Tokens tokens, int index) {
        return tokens.isWord(index) && LINKS.contains(tokens.small(index));
    }

    static int naming(Tokens tokens, int index) {
        return NAMING.lengthAt(tokens, index);
    }

    static boolean introduces(Tokens tokens, int index) {
        return tokens.isSign(index, ",(") || INTRODUCES.contains(tokens.small(index));
    }

    /// Whether a number without a unit may end here: the sentence goes on or stops, and no other number follows.
    static boolean endsBare(Tokens tokens, int index) {
        if (index >= tokens.count() || tokens.isSign(index, ");\n\"”»")) {
            return true;
        }
        if (tokens.isSign(index, ".")) {
            return !tokens.touchesOneBefore(index + 1);
        }
        return tokens.isSign(index, ",") && !tokens.isNumber(index + 1) || AFTER_BARE.contains(tokens.small(index));
    }

    private static Set<String> words(String... lists) {
        return Set.copyOf(List.of(String.join(",", lists).split(",")));
    }
}
