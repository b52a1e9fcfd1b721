package org.pledgewatch.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.intake.IlabField.Question;
import org.pledgewatch.intake.IlabField.Target;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.vocabulary.IndicatorId;

/// Which field of the ILAB layout answers which indicator, and how well. `docs/formats/ilab-xml.md` holds the same as a
/// table.
final class IlabMapping {
    static final String CONVENTIONS = "Conventions";
    static final String LEGAL_STANDARDS = "Legal_Standards";
    static final String ENFORCEMENTS = "Enforcements";
    static final String MECHANISMS = "Mechanisms";
    static final String ADVANCEMENT = "Advancement_Level";

    /// The publisher fills `Standard` and `Conforms_To_Intl_Standard` from one answer.
    static final String STANDARD = "Standard";

    static final String CONFORMS = "Conforms_To_Intl_Standard";
    static final String AGE = "Age";
    static final String CALCULATED = "Calculated_Age";
    static final String TERRITORY = "Territory";
    static final String TERRITORY_NAME = "Territory_Name";

    /// Inside a territory, what stands alone elsewhere.
    static final String ENFORCEMENT = "Enforcement";

    /// The elements inside a field.
    static final List<String> PARTS = List.of(
            STANDARD, AGE, CALCULATED, CONFORMS, TERRITORY, TERRITORY_NAME, ENFORCEMENT, "Territory_Display_Name");

    /// Those that say more about an answer, and are none themselves.
    static final Set<String> QUALIFYING = Set.of(STANDARD, CALCULATED, TERRITORY_NAME, "Territory_Display_Name");

    static final List<IlabField> ALL = List.of(
            convention("C_138_Ratified", "protection.c138-status", "none"),
            convention("C_182_Ratified", "protection.c182-status", "none"),
            convention("Convention_on_the_Rights_of_the_Child_Ratified", "protection.crc-status", "none..signed"),
            convention(
                    "CRC_Commercial_Sexual_Exploitation_of_Children_Ratified",
                    "protection.opsc-status",
                    "none..signed"),
            convention("CRC_Armed_Conflict_Ratified", "protection.opac-status", "none..signed"),
            convention("Palermo_Ratified", "protection.palermo-tip-status", "none..signed"),
            conforms(
                    "Prohibition_CSEC",
                    "protection.exploitation-prohibited",
                    target("protection.exploitation-in-prostitution-criminalised", Fit.BROADER, "yes", "no..yes"),
                    target("protection.abuse-material-criminalised", Fit.NARROWER, "partial..yes", "no..yes")),
            conforms(
                    "Prohibition_Child_Trafficking",
                    "protection.child-trafficking-prohibited",
                    target("protection.trafficking-criminalised", Fit.BROADER, "yes", "no..yes")),
            conforms("Prohibition_Forced_Labor", "protection.forced-labour-prohibited"),
            conforms("Prohibition_Illicit_Activities", "protection.illicit-activities-prohibited"),
            conforms("Types_Hazardous_Work", "protection.hazardous-work-listed"),
            conforms("Minimum_Work", "protection.minimum-age-for-work-conforms"),
            age("protection.minimum-age-for-work", "Minimum_Work"),
            conforms("Minimum_Hazardous_Work", "protection.minimum-age-for-hazardous-work-conforms"),
            age("protection.minimum-age-for-hazardous-work", "Minimum_Hazardous_Work"),
            conforms("Minimum_Compulsory_Military", "protection.compulsory-recruitment-conforms"),
            age("protection.compulsory-recruitment-age", "Minimum_Compulsory_Military"),
            conforms(
                    List.of("Minumum_Voluntary_Military", "Minimum_Voluntary_Military"),
                    "protection.voluntary-recruitment-conforms"),
            age("protection.voluntary-recruitment-age", "Minumum_Voluntary_Military", "Minimum_Voluntary_Military"),
            conforms(
                    List.of("Minumum_Non_State_Military", "Minimum_Non_State_Military"),
                    "protection.armed-group-recruitment-prohibited"),
            age("protection.armed-group-recruitment-age", "Minumum_Non_State_Military", "Minimum_Non_State_Military"),
            conforms("Compulsory_Education", "prevention.compulsory-education-conforms"),
            age("prevention.compulsory-education-age", "Compulsory_Education"),
            conforms("Free_Public_Education", "prevention.free-public-education"),
            enforcement(Question.MONEY, "protection.labour-inspectorate-funding", "Labor_Funding"),
            enforcement(Question.NUMBER, "protection.labour-inspectors", "Labor_Inspectors"),
            enforcement(Question.NUMBER, "protection.child-labour-inspectors", "Dedicated_Labor_Inspectors"),
            enforcement(Question.YES_NO, "protection.labour-inspectors-sufficient", "Labor_Inspectors_Intl_Standards"),
            enforcement(
                    Question.YES_NO,
                    "protection.inspectorate-may-penalise",
                    "Authorized_Access_Penalties",
                    "Authorized_Assess_Penalties"),
            enforcement(Question.YES_NO, "protection.inspectors-trained-new", "Labor_New_Employee_Training"),
            enforcement(Question.YES_NO, "protection.inspectors-trained-laws", "Labor_New_Law_Training"),
            enforcement(Question.YES_NO, "protection.inspectors-trained-again", "Labor_Refresher_Courses"),
            enforcement(Question.NUMBER, "protection.labour-inspections", "Labor_Inspections"),
            enforcement(Question.NUMBER, "protection.labour-worksite-inspections", "Labor_Worksite_Inspections"),
            enforcement(Question.NUMBER, "protection.labour-desk-inspections", "Labor_Desk_Review_Inspections"),
            enforcement(Question.NUMBER, "protection.child-labour-violations", "Labor_Violations"),
            enforcement(Question.NUMBER, "protection.child-labour-penalties-imposed", "Labor_Penalties_Imposed"),
            enforcement(Question.NUMBER, "protection.child-labour-penalties-collected", "Labor_Penalties_Collected"),
            enforcement(Question.YES_NO, "protection.routine-inspections", "Labor_Routine_Inspections_Conducted"),
            enforcement(
                    Question.YES_NO, "protection.routine-inspections-targeted", "Labor_Routine_Inspections_Targeted"),
            enforcement(
                    Question.YES_NO,
                    "protection.unannounced-inspections-permitted",
                    "Labor_Unannounced_Inspections_Premitted",
                    "Labor_Unannounced_Inspections_Permitted"),
            enforcement(
                    Question.YES_NO, "protection.unannounced-inspections", "Labor_Unannounced_Inspections_Conducted"),
            enforcement(Question.YES_NO, "protection.child-labour-complaints", "Labor_Complaint_Mechanism"),
            enforcement(Question.YES_NO, "protection.labour-referral", "Labor_Referral_Mechanism"),
            enforcement(Question.YES_NO, "protection.investigators-trained-new", "Criminal_New_Employee_Training"),
            enforcement(Question.YES_NO, "protection.investigators-trained-laws", "Criminal_New_Law_Training"),
            enforcement(Question.YES_NO, "protection.investigators-trained-again", "Criminal_Refresher_Courses"),
            enforcement(Question.NUMBER, "protection.worst-forms-investigations", "Criminal_Investigations"),
            enforcement(Question.NUMBER, "protection.worst-forms-violations", "Criminal_Violations"),
            enforcement(Question.NUMBER, "protection.worst-forms-prosecutions", "Criminal_Prosecutions"),
            enforcement(Question.NUMBER, "protection.worst-forms-convictions", "Criminal_Convictions"),
            enforcement(Question.YES_NO_OR_NUMBER, "protection.worst-forms-penalties", "Criminal_Penalties_for_WFCL"),
            enforcement(Question.YES_NO, "protection.criminal-referral", "Criminal_Referral_Mechanism"),
            new IlabField(
                    MECHANISMS,
                    List.of("Coordination"),
                    "",
                    Question.YES_NO,
                    List.of(
                            target("coordination.child-labour-coordination", Fit.EXACT, "yes", "no"),
                            target("coordination.coordinating-body", Fit.PROXY, "partial", "no"))),
            new IlabField(
                    MECHANISMS,
                    List.of("Policy"),
                    "",
                    Question.YES_NO,
                    List.of(
                            target("coordination.child-labour-policy", Fit.EXACT, "yes", "no"),
                            target("coordination.national-plan-status", Fit.PROXY, "adopted", "none"))),
            new IlabField(
                    MECHANISMS,
                    List.of("Program"),
                    "",
                    Question.YES_NO,
                    List.of(
                            target("prevention.child-labour-programme", Fit.EXACT, "yes", "no"),
                            target("prevention.prevention-programme", Fit.PROXY, "partial", "no"))),
            new IlabField(
                    "",
                    List.of(ADVANCEMENT),
                    "",
                    Question.GRADE,
                    List.of(target("context.child-labour-advancement", Fit.EXACT, "", ""))));

    /// What is known in the layout and answers no indicator, and why.
    static final Map<String, String> NOT_MAPPED = new TreeMap<>(Map.of(
            "Webpage",
            "an address",
            "Region",
            "the publisher's own regions; ours come from M49",
            "Multiple_Territories",
            "says only whether territories follow, which is seen",
            "Automatic_Downgrade",
            "empty wherever we have seen it; the grade's sub-label tells the setback",
            IlabCountries.NARRATIVE,
            "the narrative, which is never kept; only the first year it names is heard",
            "Goods",
            "goods made with child labour: markets, not what a state does",
            "Country_Statistics",
            "figures on children, of years the file does not name; they belong to statistics",
            "Suggested_Actions",
            "free text; its number is no fact about a state",
            "ILAB_Projects",
            "projects of the publisher, not of the state"));

    private IlabMapping() {}

    private static final Map<List<String>, List<IlabField>> BY_NAME = ALL.stream()
            .flatMap(field -> field.elements().stream().map(name -> Map.entry(List.of(field.section(), name), field)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));

    /// The fields of one element: a legal standard has two, its answer and its age.
    static List<IlabField> of(String section, String element) {
        return BY_NAME.getOrDefault(List.of(section, element), List.of());
    }

    /// Every name an element may have in a section; in none: the sections, and what stands beside them.
    static List<String> names(String section) {
        Stream<String> fields = ALL.stream()
                .filter(field -> field.section().equals(section))
                .flatMap(field -> field.elements().stream());
        Stream<String> beside = section.isEmpty()
                ? Stream.concat(ALL.stream().map(IlabField::section), NOT_MAPPED.keySet().stream())
                : Stream.of();
        return Stream.concat(fields, beside)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static IlabField convention(String element, String indicator, String no) {
        return new IlabField(
                CONVENTIONS,
                List.of(element),
                "",
                Question.YES_NO,
                List.of(target(indicator, Fit.EXACT, "ratified..party", no)));
    }

    private static IlabField conforms(String element, String indicator, Target... others) {
        return conforms(List.of(element), indicator, others);
    }

    private static IlabField conforms(List<String> elements, String indicator, Target... others) {
        return new IlabField(
                LEGAL_STANDARDS,
                elements,
                CONFORMS,
                Question.YES_NO,
                Stream.concat(Stream.of(target(indicator, Fit.EXACT, "yes", "no")), Stream.of(others))
                        .toList());
    }

    private static IlabField age(String indicator, String... elements) {
        return new IlabField(
                LEGAL_STANDARDS, List.of(elements), AGE, Question.AGE, List.of(target(indicator, Fit.EXACT, "", "")));
    }

    private static IlabField enforcement(Question question, String indicator, String... elements) {
        boolean isLevel = question == Question.YES_NO || question == Question.YES_NO_OR_NUMBER;
        return new IlabField(
                ENFORCEMENTS,
                List.of(elements),
                "",
                question,
                List.of(target(indicator, Fit.EXACT, isLevel ? "yes" : "", isLevel ? "no" : "")));
    }

    private static Target target(String indicator, Fit fit, String yes, String no) {
        return new Target(new IndicatorId(indicator), fit, yes, no);
    }
}
