package org.pledgewatch.safeguarding;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Street addresses: a house number with a word for a street in the order of some language, a post office box, a
/// British postcode.
final class PostalAddresses implements Search {
    private static final int LONGEST = 120;

    private static final String HOUSE =
            "(?<![\\p{L}\\p{N}/])(?<![\\p{N}][.,:-])\\d{1,4}(?:[ ]?[A-Ha-h](?![\\p{L}]))?(?:[-/]\\d{1,4})?,?[ ]";
    private static final String NUMBER = "\\d{1,4}(?!\\d|[.,/-]?\\d)(?:[ ]?[A-Za-z](?!\\p{L}))?";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'.-]{1,20}";
    private static final String NOT_A_DAY = "(?![ ]?(?:de|do|of)(?!\\p{L}))";
    private static final String NOT_A_YEAR = "(?!(?:19|20)\\d{2}(?!\\d))";

    /// Begin with the number of the house.
    private static final List<Pattern> NUMBER_FIRST = List.of(
            // 12 Baker Street, 221B Old Mill Road; not "2003 Street Children Act"
            Pattern.compile(HOUSE + "(?:(?:" + CAPITAL + "|\\d{1,3}(?:st|nd|rd|th)|of|the)[ ]){1,4}"
                    + "(?:Street|St(?=[.,;\\n]|$)|Road|Rd|Avenue|Ave|Lane|Ln|Boulevard|Blvd|Crescent|Highway|Mews|Marg|Nagar)(?!\\p{L})"
                    + "(?!['’ ](?:s[ ])?(?:Journal|Map|map|children|Children|Law|workers|Workers|Safety|Traffic))"),
            Pattern.compile(HOUSE + "(?:Main|High|Mill|Church|Station)[ ](?:St|Rd)(?!\\p{L})"),
            // streets whose word means other things too: only where the address goes on or ends
            Pattern.compile(
                    HOUSE + "(?:" + CAPITAL + "[ ]){1,3}"
                            + "(?:Drive|Dr|Court|Ct|Close|Way|Terrace|Square|Gardens|Grove|Place|Park|Hill|Row)(?=,[ ]\\p{Lu}|\\n|\\.?$)"),
            // 123 Main St Springfield, IL 62704
            Pattern.compile(HOUSE + "(?:" + CAPITAL + "[ ]){1,2}(?:St|Rd|Ave|Ln|Dr|Blvd)\\.?,?[ ](?:" + CAPITAL
                    + ",?[ ]){1,2}(?:[A-Z]{2}[ ])?\\d{4,5}(?!\\d)"),
            // 12 rue de la Paix, 5 bis avenue Foch
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}/])" + NOT_A_YEAR
                    + "\\d{1,4}(?:[ ]?(?:bis|ter|quater))?,?[ ](?:rue|avenue|av\\.|boulevard|bd|chemin|impasse|allée|quai|ruelle)[ ]"
                    + "(?:(?:de|du|des|la|le|les)[ ]|[dl]'){0,3}(?-i:\\p{Lu})\\p{L}+"),
            // 12 شارع النيل
            Pattern.compile("(?<![\\d/])\\d{1,4}[ ،,]{1,2}شارع[ ]\\p{IsArabic}{2,15}"),
            // 99 ถนนสุขุมวิท
            Pattern.compile(
                    "(?<![\\d/])\\d{1,4}(?:/\\d{1,4})?[ ]?(?:หมู่ที่|หมู่|ม\\.|ถนน|ถ\\.|ซอย|ซ\\.)[ ]?[\\p{IsThai}\\d]{1,30}"),
            Pattern.compile(
                    "(?<!\\d)\\d{1,4},?[ ](?:[\\p{IsDevanagari}]{2,15}[ ]){1,2}(?:मार्ग|गली|रोड|सड़क)(?![\\p{L}\\p{M}])"),
            Pattern.compile("\\d{1,3}[ ]?丁目[ ]?\\d{1,3}"));

    private static final Phrases STREETS = Phrases.of(
            "flat,apt,apartment,house,plot,lot,p,po,apartado,apdo,caixa,boîte,postfach,postbox,purok,sitio,blk,block",
            "calle,c,avenida,av,avda,paseo,pasaje,jirón,jr,rua,r,travessa,alameda,rodovia,praça,plaza,via,viale,rue,carrera,cra,cl,kr"
                    + ",diagonal,transversal,jl,jalan,gg",
            "ул,улица,улице,улицы,улицу,пр-т,просп,проспект,проспекте,проспекту,проспекта,пер,переулок,переулке,бульвар,бульваре"
                    + ",шоссе,наб,набережная,набережной,вул,вулиця,вулиці,а",
            "شارع,خيابان,كوچه,زقاق,मकान,घर,फ्लैट,प्लॉट,हाउस,บ้านเลขที่,ถนน,ซอย");

    /// Begin with the word for a street, a house or a box.
    private static final List<Pattern> STREET_FIRST = List.of(
            Pattern.compile(
                    "(?iu)(?:flat|apt\\.?|apartment|house no\\.?|house number|plot no\\.?|lot)[ ]?(?:no\\.?[ ]?)?"
                            + NOT_A_YEAR + "\\d{1,4}[A-Za-z]?(?:[ ,]|$)"),
            Pattern.compile(
                    "(?iu)(?:p\\.?[ ]?o\\.?[ ]?box|apartado(?: de correos)?|apdo\\.?|caixa postal|boîte postale|postfach"
                            + "|postbox|а/я)[ ]?(?:no\\.?[ ]?)?\\d{1,6}(?!\\d)"),
            Pattern.compile(
                    "(?:Purok|Sitio|Blk\\.?|Block)[ ]\\d{1,3}[A-Z]?,?[ ](?:Lot|Brgy\\.?|Barangay|Phase|Street)"),
            // Calle Mayor 12, Rua Augusta, 1500, Via Roma 5; not "Plaza de Mayo 2001"
            Pattern.compile(
                    "(?:[Cc]alle|C/|[Aa]venida|[Aa]v\\.|[Aa]vda\\.?|[Pp]aseo|[Pp]asaje|[Jj]irón|Jr\\.|[Rr]ua|R\\.|[Tt]ravessa|[Aa]lameda"
                            + "|[Rr]odovia|[Pp]raça|[Pp]laza|[Vv]ia|[Vv]iale|[Rr]ue)[ ]?(?:(?:de|del|la|las|los|da|do|dos|das|el|della|du|des)[ ]){0,2}"
                            + "(?:(?:\\d{1,2}[ ]de[ ])?" + CAPITAL
                            + ",?[ ](?:(?:de|del|la|las|los|da|do|dos|das|y|e)[ ]){0,2}){1,4}"
                            + "(?:(?:n[º°.o]|No\\.|Nº|núm\\.?|número|#)[ ]?\\d{1,5}|" + NOT_A_YEAR + NUMBER + ")"
                            + NOT_A_DAY),
            // Carrera 7 # 12-34
            Pattern.compile("(?iu)(?:calle|carrera|cra\\.?|cl\\.?|kr\\.?|diagonal|transversal)[ ]\\d{1,3}[ ]?[a-z]?"
                    + "(?:[ ]?(?:bis|sur|norte|este))?[ ]?(?:#|no\\.?|n[º°])[ ]?\\d{1,3}[a-z]?(?:[ ]?-[ ]?\\d{1,3})?"),
            // Jl. Melati No. 7
            Pattern.compile("(?:Jl\\.?|Jalan|Gg\\.?)[ ](?:" + CAPITAL + "[ ]){1,3}(?:No\\.?[ ]?)?\\d{1,4}(?!\\d)"),
            // ул. Ленина, д. 12, кв. 5
            Pattern.compile(
                    "(?iu)(?:ул\\.|улиц[аеуы]|пр-т|просп\\.|проспект[еау]?|пер\\.|переул\\p{L}{2,4}|бульвар[еа]?|шоссе|наб\\."
                            + "|набережн\\p{L}{2,3}|вул\\.|вулиц[яіі])[ ]?(?:[\\p{L}.-]{2,24}[ ]?){1,3},?[ ]?(?:д\\.|дом|буд\\.)?[ ]?"
                            + "\\d{1,4}(?!\\d)[ ]?[А-Яа-я]?(?!\\p{L})"),
            // شارع الملك فيصل رقم 12
            Pattern.compile(
                    "(?:شارع|خيابان|كوچه|زقاق)[ ](?:\\p{IsArabic}{2,15}[ ،,]{1,2}){1,4}(?:رقم|مبنى|بناية|منزل|عمارة|پلاك|شقة)?[ ]?"
                            + "\\d{1,4}(?!\\d)"),
            // บ้านเลขที่ 12/3
            Pattern.compile("บ้านเลขที่[ ]?\\d{1,4}(?:/\\d{1,4})?"
                    + "|(?:ถนน|ซอย)[ ]?\\p{IsThai}{2,20}[ ](?:เลขที่[ ]?)?\\d{1,4}(?:/\\d{1,4})?(?!\\d)"),
            // मकान नंबर 12
            Pattern.compile("(?:मकान|घर|फ्लैट|प्लॉट|हाउस)[ ](?:नंबर|संख्या|नं\\.?|क्रमांक|सं\\.?)[ ]?\\d{1,4}"));

    /// Begin with the word before the number.
    private static final List<Pattern> NAME_FIRST = List.of(
            // Storgatan 12, Hauptstraße 5, Kerkstraat 7
            Pattern.compile(
                    "\\p{Lu}\\p{L}{1,24}(?:gatan|gata|vägen|väg|gränd|torget|stigen|allén|backen|gaten|veien|vej|gade|straße|strasse"
                            + "|str\\.|gasse|allee|weg|straat|laan|gracht|katu|tie)[ ]\\d{1,3}(?![\\d.,/-]?\\d)[ ]?[A-Za-z]?(?!\\p{L})"),
            Pattern.compile("\\p{Lu}\\p{L}+[ ](?:Straße|Strasse|Platz|Weg|Allee|Damm|Ring)[ ]\\d{1,3}(?![\\d.])"));

    /// 中山路12号, 세종로 12: from the last letter before the number.
    private static final Pattern EAST_ASIAN =
            Pattern.compile("[路街道巷弄胡同村][ ]?\\d{1,5}[ ]?[号號]|(?:로|길)[ ]?\\d{1,4}(?![\\d월일])");

    /// SW1A 1AA: some fifteen houses.
    private static final Pattern BRITISH_POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}/-])(?:[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]?)[ ]\\d(?!ST|ND|RD|TH)[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}/-])");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        Tokens tokens = plain.tokens();
        Trials numberFirst = new Trials(text, LONGEST, NUMBER_FIRST);
        Trials nameFirst = new Trials(text, LONGEST, NAME_FIRST);
        Trials eastAsian = new Trials(text, LONGEST, List.of(EAST_ASIAN));
        Trials postcode = new Trials(text, LONGEST, List.of(BRITISH_POSTCODE));
        Trials streetFirst = new Trials(text, LONGEST, STREET_FIRST);
        for (int index = 0; index < tokens.count(); index++) {
            if (tokens.isNumber(index)) {
                look(numberFirst, text, tokens.from(index), found);
                if (tokens.isWord(index - 1)) {
                    look(nameFirst, text, tokens.from(index - 1), found);
                    look(eastAsian, text, tokens.to(index - 1) - 1, found);
                }
                if ((tokens.isWord(index - 1) || tokens.isSign(index - 1, ".")) && tokens.isWord(index - 2)) {
                    look(nameFirst, text, tokens.from(index - 2), found);
                }
            } else if (tokens.isWord(index) && tokens.isNumber(index + 1) && tokens.touchesOneBefore(index + 1)) {
                look(postcode, text, tokens.from(index), found);
            }
        }
        STREETS.eachIn(plain, (from, to) -> look(streetFirst, text, from, found));
    }

    private static void look(Trials trials, String text, int from, Consumer<Passage> found) {
        trials.at(from, any -> !Around.isInWebAddress(text, from))
                .ifPresent(address -> found.accept(new Passage(DetailKind.POSTAL_ADDRESS, from, address.end())));
    }
}
