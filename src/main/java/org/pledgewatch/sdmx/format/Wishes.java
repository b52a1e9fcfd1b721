package org.pledgewatch.sdmx.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.format.CsvData.Keys;
import org.pledgewatch.sdmx.format.CsvData.Labelling;

/// In what form somebody wants an answer: what the header `Accept` says, unless the parameter `format` says it. Both
/// are
/// read kindly: parameters that are not known change nothing, and what has no version means the usual one.
public final class Wishes {
    private final List<Wish> wishes;
    private final RestAddress address;

    /// @param type a media type, or a word of the parameter `format`
    /// @param parameters `version`, `labels` and the like, in lower case
    private record Wish(String type, Map<String, String> parameters, double quality) {
        boolean isForAnything() {
            return type.equals("*/*") || type.equals("*") || type.equals("application/*");
        }

        boolean means(Form form) {
            return isForAnything() || (type.equals(form.type()) || form.isCalled(type)) && isOfVersion(form.version());
        }

        private boolean isOfVersion(String version) {
            String asked = parameters.getOrDefault("version", "");
            return asked.isEmpty() || major(asked).equals(major(version)) && !isOlderMl(asked, version);
        }

        /// SDMX-ML 2.0 and 2.1 are two formats; all later ones of a first number are read alike.
        private static boolean isOlderMl(String asked, String version) {
            return version.equals("2.1") && !asked.startsWith("2.1");
        }

        private static String major(String version) {
            int dot = version.indexOf('.');
            return dot < 0 ? version : version.substring(0, dot);
        }
    }

    private Wishes(List<Wish> wishes, RestAddress address) {
        this.wishes = wishes;
        this.address = address;
    }

    /// @param accept the header; null or empty where there is none
    public static Wishes of(RestAddress address, @Nullable String accept) {
        Optional<Wish> format = address.parameter("format").map(typed -> ofFormat(typed, address));
        return new Wishes(format.map(List::of).orElseGet(() -> ofHeader(accept)), address);
    }

    private static Wish ofFormat(String typed, RestAddress address) {
        Wish wish = wish(typed);
        Map<String, String> parameters = new LinkedHashMap<>(wish.parameters());
        address.parameter("formatVersion").ifPresent(version -> parameters.put("version", version));
        if (wish.type().endsWith("withlabels")) {
            parameters.put("labels", "both");
        }
        return new Wish(wish.type(), parameters, 1);
    }

    private static List<Wish> ofHeader(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(new Wish("*/*", Map.of(), 1));
        }
        return Arrays.stream(accept.split(","))
                .map(Wishes::wish)
                .filter(wish -> wish.quality() > 0)
                .sorted(Comparator.comparingDouble(Wish::quality).reversed())
                .toList();
    }

    private static Wish wish(String written) {
        String[] parts = written.split(";");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(Math.min(1, parts.length), parts.length)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        lower(part.substring(0, equals)),
                        lower(part.substring(equals + 1)).replace("\"", ""));
            }
        }
        return new Wish(
                parts.length == 0 ? "" : lower(parts[0]), parameters, quality(parameters.getOrDefault("q", "1")));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static double quality(String text) {
        return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 1;
    }

    /// @param offered the usual one first
    public <F extends Form> F choice(List<F> offered) {
        return wishes.stream()
                .flatMap(wish -> offered.stream().filter(wish::means).limit(1))
                .findFirst()
                .orElseThrow(() -> new SdmxRefusal(
                        SdmxRefusal.Kind.NOT_ACCEPTABLE,
                        "This is offered as %s.".formatted(String.join(", ", contentTypes(offered)))));
    }

    private static List<String> contentTypes(List<? extends Form> offered) {
        List<String> types = new ArrayList<>();
        offered.forEach(form -> types.add(form.contentType()));
        return types;
    }

    /// How codes are named: by the parameter `labels`, else as the form that was chosen was asked for.
    public Labelling labels(Form chosen) {
        return switch (parameter("labels", chosen)) {
            case "both" -> Labelling.BOTH;
            case "name" -> Labelling.NAME;
            default -> Labelling.ID;
        };
    }

    public Keys keys(Form chosen) {
        return switch (parameter("keys", chosen)) {
            case "both" -> Keys.BOTH;
            case "series" -> Keys.SERIES;
            case "obs" -> Keys.OBS;
            default -> Keys.NONE;
        };
    }

    private String parameter(String name, Form chosen) {
        return address.parameter(name)
                .or(() -> wishes.stream()
                        .filter(wish -> wish.means(chosen))
                        .findFirst()
                        .map(wish -> wish.parameters().getOrDefault(name, "")))
                .orElse("");
    }
}
