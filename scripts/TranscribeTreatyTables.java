import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transcribes a depositary's table (participant, signature, consent) into claims:
 *
 * {@code java scripts/TranscribeTreatyTables.java TABLE_CSV INSTRUMENT AS_OF DOCUMENT AREAS_CSV ALIASES_CSV}
 *
 * One claim an act, and one saying that the list is complete. Anything that cannot be read stops the run with the line.
 */
class TranscribeTreatyTables {
    private static final Map<String, String> ACTS = Map.of(
            "", "ratified", "a", "acceded", "A", "accepted", "AA", "approved", "d", "succeeded");
    private static final Pattern DAY_AND_ACT = Pattern.compile("(\\d{1,2} [A-Z][a-z]{2} \\d{4})(?: (a|A|AA|d))?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String HEADER = "subject,indicator,answer_type,answer,unit,scope,validity,from,until,"
            + "asserted_on,document,locator,quoted_term,assessor,fit,territory";

    record Act(String area, String kind, LocalDate day, String participant) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 6) {
            System.err.println("usage: java scripts/TranscribeTreatyTables.java"
                    + " TABLE_CSV INSTRUMENT AS_OF DOCUMENT AREAS_CSV ALIASES_CSV > CLAIMS_CSV");
            System.exit(2);
        }
        String indicator = "protection." + arguments[1] + "-status";
        LocalDate asOf = LocalDate.parse(arguments[2]);
        String document = arguments[3];
        Map<String, String> codes = codes(Path.of(arguments[4]), Path.of(arguments[5]));

        var acts = new ArrayList<Act>();
        List<List<String>> rows = rows(Files.readString(Path.of(arguments[0])));
        for (int i = 1; i < rows.size(); i++) {
            try {
                acts.addAll(acts(rows.get(i), codes, asOf));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                System.err.println("line " + (i + 1) + ": " + unreadable.getMessage());
                System.exit(1);
            }
        }
        acts.sort(Comparator.comparing(Act::area).thenComparing(Act::day));

        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(HEADER + "\n");
        for (Act act : acts) {
            out.print(line(act.area, indicator, "act", act.kind, "", "", "event", act.day.toString(), "",
                    asOf.toString(), document, "row " + act.participant, "", "depositary", "exact", ""));
        }
        out.print(line("WORLD", indicator, "complete list", "", "", "", "observed", asOf.toString(), "",
                asOf.toString(), document, "the whole table", "", "depositary", "exact", ""));
        out.flush();
    }

    private static List<Act> acts(List<String> row, Map<String, String> codes, LocalDate asOf) {
        if (row.size() != 3) throw new IllegalArgumentException("not three cells: " + row);
        String participant = row.getFirst().strip();
        String area = codes.get(participant);
        if (area == null) throw new IllegalArgumentException("no area of this name: " + participant);
        var acts = new ArrayList<Act>();
        if (!row.get(1).isBlank()) acts.add(act(area, participant, row.get(1).strip(), true));
        if (!row.get(2).isBlank()) acts.add(act(area, participant, row.get(2).strip(), false));
        if (acts.isEmpty()) throw new IllegalArgumentException("neither signed nor bound: " + participant);
        for (Act act : acts) {
            if (act.day.isAfter(asOf)) throw new IllegalArgumentException("after the day of the list: " + act);
        }
        return acts;
    }

    private static Act act(String area, String participant, String cell, boolean signature) {
        Matcher matcher = DAY_AND_ACT.matcher(cell);
        if (!matcher.matches()) throw new IllegalArgumentException("not a day with an act: " + cell);
        String suffix = matcher.group(2) == null ? "" : matcher.group(2);
        if (signature && !suffix.isEmpty()) throw new IllegalArgumentException("a signature with a suffix: " + cell);
        String kind = signature ? "signed" : ACTS.get(suffix);
        return new Act(area, kind, LocalDate.parse(matcher.group(1), DAY), participant);
    }

    /** Area codes by every spelling that treaty tables use. */
    private static Map<String, String> codes(Path areas, Path aliases) throws IOException {
        var codes = new HashMap<String, String>();
        List<List<String>> areaRows = rows(Files.readString(areas));
        List<String> columns = areaRows.getFirst();
        for (List<String> row : areaRows.subList(1, areaRows.size())) {
            codes.put(row.get(columns.indexOf("name")), row.get(columns.indexOf("code")));
            codes.putIfAbsent(row.get(columns.indexOf("short_name")), row.get(columns.indexOf("code")));
        }
        List<List<String>> aliasRows = rows(Files.readString(aliases));
        for (List<String> row : aliasRows.subList(1, aliasRows.size())) {
            if (List.of("untc", "common").contains(row.get(2))) codes.put(row.get(0), row.get(1));
        }
        return codes;
    }

    private static String line(String... fields) {
        var quoted = new ArrayList<String>();
        for (String field : fields) {
            quoted.add(field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return String.join(",", quoted) + "\n";
    }

    /** RFC 4180: fields may be quoted, a quote inside is doubled. */
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(field.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
