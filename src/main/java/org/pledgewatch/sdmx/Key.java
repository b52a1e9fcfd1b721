package org.pledgewatch.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which series are meant: the codes wanted for each dimension, in the order of the structure. An empty set is any.
///
/// @param parts may be fewer than there are dimensions; those that follow are any
public record Key(List<Set<String>> parts) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");

    public static final Key ANY = new Key(List.of());

    /// @param text decoded: dimensions with a dot between, codes with a plus
    static Key parse(String text) {
        return isAny(text) || text.equals("all")
                ? ANY
                : new Key(Arrays.stream(text.split("\\.", -1)).map(Key::part).toList());
    }

    private static Set<String> part(String part) {
        if (isAny(part)) {
            return Set.of();
        }
        Set<String> codes = new LinkedHashSet<>(Arrays.asList(part.split("\\+", -1)));
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw SdmxRefusal.syntax(
                        "\"%s\" in the key is not a code: dots stand between dimensions, plus signs between codes.",
                        SdmxRefusal.shortened(code));
            }
        }
        return codes;
    }

    private static boolean isAny(String text) {
        return text.isEmpty() || text.equals("*");
    }

    Key withAny(int position) {
        List<Set<String>> others = new ArrayList<>(parts);
        if (position < others.size()) {
            others.set(position, Set.of());
        }
        return new Key(others);
    }

    boolean admits(int position, String code) {
        return position >= parts.size()
                || parts.get(position).isEmpty()
                || parts.get(position).contains(code);
    }

    boolean admits(List<String> key) {
        for (int position = 0; position < key.size(); position++) {
            if (!admits(position, key.get(position))) {
                return false;
            }
        }
        return true;
    }
}
