import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the names of areas, from the CLDR data of the running JDK, in the official languages of the United Nations
 * other than English and in the area's own languages:
 *
 * {@code java scripts/AreaNames.java starter/areas.csv starter/area-languages.csv > starter/area-names.csv}
 *
 * Without the second file only the languages of the United Nations are written.
 */
class AreaNames {
    private static final List<String> LANGUAGES = List.of("ar", "es", "fr", "ru", "zh");

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java scripts/AreaNames.java AREAS_CSV [AREA_LANGUAGES_CSV] > AREA_NAMES_CSV");
            System.exit(2);
        }
        Locale.setDefault(Locale.ROOT);
        var source = "CLDR, as shipped in JDK " + Runtime.version().feature();
        Map<String, Set<String>> own = arguments.length == 2 ? languages(Path.of(arguments[1])) : Map.of();
        var lines = new TreeMap<String, String>();
        List<List<String>> rows = rows(Files.readString(Path.of(arguments[0])));
        int alpha2 = rows.getFirst().indexOf("alpha2");
        for (List<String> row : rows.subList(1, rows.size())) {
            String code = row.getFirst();
            if (row.get(alpha2).isEmpty()) continue; // a ceased area: its alpha-2 code may name another one today
            var languages = new TreeSet<>(LANGUAGES);
            own.getOrDefault(code, Set.of()).stream().filter(AreaNames::hasNames).forEach(languages::add);
            for (String language : languages) {
                String name = Locale.of("", row.get(alpha2)).getDisplayCountry(Locale.of(language));
                if (name.equals(row.get(alpha2))) continue;
                lines.put(code + " " + language, line(code, language, name, source));
            }
        }
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print("code,language,name,source\n");
        lines.values().forEach(out::print);
        out.flush();
    }

    /** Whether CLDR has area names in this language; where it has none, it answers in English. */
    private static boolean hasNames(String language) {
        return Stream.of("DE", "FR", "GB", "US", "CN")
                .map(area -> Locale.of("", area))
                .anyMatch(area -> !area.getDisplayCountry(Locale.of(language))
                        .equals(area.getDisplayCountry(Locale.ENGLISH)));
    }

    private static Map<String, Set<String>> languages(Path file) throws IOException {
        var languages = new TreeMap<String, Set<String>>();
        List<List<String>> rows = rows(Files.readString(file));
        for (List<String> row : rows.subList(1, rows.size())) {
            languages.computeIfAbsent(row.get(0), _ -> new TreeSet<>()).add(row.get(1));
        }
        return languages;
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
