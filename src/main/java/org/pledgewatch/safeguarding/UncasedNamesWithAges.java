package org.pledgewatch.safeguarding;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person’s name with an age where there are no capitals to know a name by: it must be introduced ("named", a title,
/// a surname in Chinese), or begin a clause and be followed by nothing but the age.
final class UncasedNamesWithAges implements Search {
    private static final String ARABIC_YEARS = "(?:سنوات|سنة|عاما|عام|أعوام|اعوام|ربيعا|ساله|سال|سالہ|برس)";
    private static final String ARABIC_GENERAL =
            "(?:ال\\p{L}+|أطفال|فتيات|فتيان|قاصر|قاصرات|سن|عمر|دون|تحت|فوق|بين|أقل|أكثر|من|إلى|حتى|كل|السجن|مادة|قانون|عقوبة|طفل|طفلة|فتاة|فتى|ضحية|دختر|پسر|كودك|كودكان)";
    private static final String ARABIC_WORD = "(?!" + ARABIC_GENERAL + "(?!\\p{L}))\\p{IsArabic}{2,15}";
    private static final String ARABIC_NAME = ARABIC_WORD + "(?:[ ](?:ال)?\\p{IsArabic}{2,15}){0,3}";
    private static final String ARABIC_CUES =
            "(?:اسمها|واسمها|اسمه|واسمه|تدعى|يدعى|المدعوة|المدعو|تسمى|يسمى|السيدة|السيد|الآنسة|الطالبة|الطالب|نامش|به نام|بنام|نام)";
    private static final String ARABIC_AGE =
            "(?:(?:و?عمر(?:ها|ه)|و?تبلغ|و?يبلغ|البالغة|البالغ)[ ](?:من العمر[ ]|الآن[ ])?(\\d{1,2})|(\\d{1,2})[ ]?"
                    + ARABIC_YEARS + "(?!\\p{L}))";

    private static final String CHINESE_SURNAME =
            "[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁沈任姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋傅白邹鄒孟熊秦邱江尹薛闫闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯]";
    private static final String CHINESE_NAME = "(?!高中|任何|方面|方法|时间|江苏|江西|石家庄|金额|白人|马上|万人|严重|任务|程序|余下|向他|武汉|龙岩|夏天|史料|广)"
            + CHINESE_SURNAME + "\\p{IsHan}{1,2}";
    private static final String CHINESE_AGE =
            "(?:现年|現年|今年|年仅|年僅|年龄|年齡|芳龄|约|才)?[ :：]?(\\d{1,2})[ ]?(?:周岁|周歲|岁|歲)(?!以上|以下|及|或|至|到|-|的人|儿童)";

    private static final String INDIC_WORD = "[\\p{IsDevanagari}]{2,18}";
    private static final String INDIC_GENERAL =
            "(?:लड़कियां|लड़कियाँ|लड़कियों|लड़के|लड़कों|लड़की|लड़का|बच्चे|बच्चों|बच्ची|बालिका|बालक|बालिकाओं|किशोर|किशोरी|छात्रा|छात्र|व्यक्ति|कम|अधिक|से|तक|की|के|को|का|आयु|उम्र|धारा|अधिनियम|कानून|सजा|कारावास|न्यूनतम|और|या|सभी|युवती|महिला|नाबालिग|पीड़िता)";
    private static final String INDIC_NAME = "(?!" + INDIC_GENERAL + "(?![\\p{L}\\p{M}]))" + INDIC_WORD + "(?:[ ](?!"
            + INDIC_GENERAL + "(?![\\p{L}\\p{M}]))" + INDIC_WORD + "){0,2}";

    private static final String CLAUSE = "(?:^|(?<=[\\n.!?;:،؛。，,、（(\"«»|।]|[.!?;:،,।] ))[ ]?";

    private static final Ages ARABIC = new Ages(
            72,
            Pattern.compile("سن|عام|عمر|بلغ|بالغ|ربيع|سال|عوام|برس"),
            // اسمها ليلى أحمد وعمرها 14 عاما
            Pattern.compile("(?<!\\p{L})" + ARABIC_CUES + "[ ]" + ARABIC_NAME
                    + "[ ،,(]{1,3}(?:\\p{IsArabic}{1,12}[ ]){0,3}" + ARABIC_AGE + "(?![ ]?(?:-|إلى|فأ|فما|أو أ|ودون))"),
            // ليلى أحمد، 14 عاما
            Pattern.compile("(?m)" + CLAUSE + "(?<name>" + ARABIC_NAME + ")" + "[ ]?[،,(][ ]?" + ARABIC_AGE
                    + "(?![ ]?(?:-|إلى|فأ|فما|أو أ|ودون))"),
            // الطفلة ليلى البالغة من العمر 14 عاما
            Pattern.compile("(?<!\\p{L})(?:الطفلة|الطفل|الفتاة|الفتى)[ ]" + ARABIC_NAME + "[ ،,(]{1,3}" + ARABIC_AGE
                    + "(?![ ]?(?:-|إلى|فأ|فما|أو أ|ودون))"));

    private static final Ages THAI = new Ages(
            64,
            Pattern.compile("ปี|ขวบ|อายุ|วัย"),
            // เด็กหญิงมาลี ใจดี อายุ 14 ปี
            Pattern.compile(
                    "(?:ชื่อว่า|ชื่อ|นางสาว|นาย|นาง|น\\.ส\\.|ด\\.ญ\\.|ด\\.ช\\.|เด็กหญิง|เด็กชาย|น้อง)[ ]?(?!อายุ|ที่|และ|ซึ่ง|หรือ|วัย|ใน|ของ|จาก|ต่ำ|ไม่|มี|ตั้งแต่|กฎหมาย|พระราช|แผน)"
                            + "[\\p{IsThai}]{2,20}(?:[ ](?!อายุ|วัย)[\\p{IsThai}]{2,20})?[ ,(]{0,3}(?:(?:มี)?อายุ|วัย)[ ]?(\\d{1,2})(?![ ]?(?:-|ถึง|ปีขึ้น|ปีลง|ปี ถึง|ปีถึง))"),
            Pattern.compile(
                    "(?:นางสาว|น\\.ส\\.|ด\\.ญ\\.|ด\\.ช\\.|เด็กหญิง|เด็กชาย|น้อง)[ ]?(?!อายุ|ที่|และ|ซึ่ง|หรือ|วัย)[\\p{IsThai}]{2,20}(?:[ ][\\p{IsThai}]{2,20})?[ ]?[,(][ ]?(\\d{1,2})[ ]?(?:ปี|ขวบ)"));

    private static final Ages DEVANAGARI = new Ages(
            64,
            Pattern.compile("वर्ष|साल|बरस|उम्र|आयु"),
            // 14 वर्षीय सुनीता
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})[ -]?(?:वर्षीय|वर्षीया|साल की|साल का)[ ](?:लड़की[ ]|लड़का[ ]|छात्रा[ ]|छात्र[ ]|किशोरी[ ]|बालिका[ ])?"
                            + INDIC_NAME),
            // सुनीता कुमारी, 14 वर्ष
            Pattern.compile(
                    "(?m)" + CLAUSE + "(?<name>" + INDIC_NAME + ")"
                            + "[ ]?[,(][ ]?(?:उम्र[ ]|आयु[ ]|उम्र:?[ ]?)?(\\d{1,2})[ ]?(?:वर्ष|साल|बरस)(?![ ]?(?:से|तक|-|या|और))"),
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:नाम|नामक|कुमारी|सुश्री|श्रीमती|श्री)[ :]{1,2}" + INDIC_NAME
                    + "[ ,(]{1,3}(?:(?:है|और|उसकी|जिसकी)[ ,]{1,2}){0,3}(?:उम्र|आयु)[ :]{0,2}(\\d{1,2})"));

    private static final Ages CHINESE = new Ages(
            24,
            Pattern.compile("[岁歲歳才]"),
            // 王小红，14岁
            Pattern.compile("(?m)(?:" + CLAUSE + "|名叫|叫做|叫|名为|名為|姓名[:：]?|女孩|男孩|少女|女生|男生|学生|學生|女童|受害人|她是|他是)"
                    + CHINESE_NAME + "[ ]?[，,（(、]?[ ]?(?:女|男)?[，,、]?[ ]?" + CHINESE_AGE),
            // 14岁的女孩王小红
            Pattern.compile("(?<![\\d-])(\\d{1,2})[ ]?(?:岁|歲)的?(?:女孩|男孩|少女|女生|男生|女童|男童|学生|學生)(?:名叫|叫)?" + CHINESE_NAME),
            // 山田花子さん（14歳）
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{2,8}(?:さん|ちゃん|くん|君|氏)[ ]?[（(,、]?[ ]?(\\d{1,2})[ ]?(?:歳|才)"));

    private static final Ages KOREAN = new Ages(
            16,
            Pattern.compile("[세살]"),
            Pattern.compile("[\\p{IsHangul}]{2,4}[ ]?(?:양|군|씨)[ ]?[(,（]?[ ]?(\\d{1,2})[ ]?(?:세|살)"));

    private static final int LONGEST_BEHIND = 32;
    private static final int NEAR = 12;

    /// How ages are told in one script.
    ///
    /// @param reach how far before the number a name may begin
    /// @param hint a word without which a number near it is no age
    private record Ages(int reach, Pattern hint, Pattern... patterns) {}

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        Tokens tokens = plain.tokens();
        for (int index = 0; index < tokens.count(); index++) {
            if (tokens.isNumber(index) && tokens.to(index) - tokens.from(index) <= 2) {
                int from = tokens.from(index);
                int to = tokens.to(index);
                agesAt(text, from, to).ifPresent(ages -> look(ages, text, from, to, found));
            }
        }
    }

    private static void look(Ages ages, String text, int from, int to, Consumer<Passage> found) {
        if (Around.at(ages.hint, text, Math.max(0, from - NEAR), 2 * NEAR).find()) {
            for (Pattern pattern : ages.patterns) {
                look(pattern, text, ages.reach, from, to, found);
            }
        }
    }

    private static void look(Pattern pattern, String text, int reach, int from, int to, Consumer<Passage> found) {
        Matcher matcher = Around.at(pattern, text, Math.max(0, from - reach), reach + LONGEST_BEHIND);
        while (matcher.find()) {
            if (matcher.start() <= from && matcher.end() >= to && !isAPlace(pattern, matcher)) {
                found.accept(new Passage(DetailKind.NAME_WITH_AGE, matcher.start(), matcher.end()));
                return;
            }
        }
    }

    private static boolean isAPlace(Pattern pattern, Matcher matcher) {
        return pattern.namedGroups().containsKey("name")
                && GeneralWords.isPlace(matcher.group("name").strip());
    }

    /// By the script of the letter next to the number.
    private static Optional<Ages> agesAt(String text, int from, int to) {
        for (int step = 0; step < NEAR; step++) {
            int behind = to + step;
            int before = from - 1 - step;
            Optional<Ages> ages = behind < text.length() ? of(text.charAt(behind)) : Optional.empty();
            if (ages.isEmpty() && before >= 0) {
                ages = of(text.charAt(before));
            }
            if (ages.isPresent()) {
                return ages;
            }
        }
        return Optional.empty();
    }

    private static Optional<Ages> of(char one) {
        if (one < 0x0600) {
            return Optional.empty();
        }
        return switch (Character.UnicodeScript.of(one)) {
            case ARABIC -> Optional.of(ARABIC);
            case THAI -> Optional.of(THAI);
            case DEVANAGARI -> Optional.of(DEVANAGARI);
            case HAN, HIRAGANA, KATAKANA -> Optional.of(CHINESE);
            case HANGUL -> Optional.of(KOREAN);
            default -> Optional.empty();
        };
    }
}
