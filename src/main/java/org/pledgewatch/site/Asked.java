package org.pledgewatch.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.vocabulary.Moment;

/// What a reader asks: which edition, for which day, as known by when.
///
/// @param path the page's own address, without the question
/// @param chosen what the reader chose and did not leave to us (`edition`, `on`, `known`); links carry it on
/// @param particular what the page alone asks (`indicator`, `level`)
record Asked(
        Setting setting,
        Edition edition,
        Moment moment,
        String path,
        Map<String, String> chosen,
        Map<String, String> particular) {

    Words words() {
        return setting.words();
    }

    Phrases phrases() {
        return new Phrases(words());
    }

    /// An address of ours that asks of the same edition, day and knowledge.
    String to(String path) {
        return with(path, chosen);
    }

    /// Where a claim stands in the record of its document: at the top of the page, however many come before it.
    String toClaim(int document, long claim) {
        return to("/library/" + document + "?after=" + (claim - 1) + "#c" + claim);
    }

    /// What the reader chose, but for one part that a link sets itself.
    Map<String, String> otherThan(String name) {
        return chosen.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    static String with(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return path;
        }
        int anchor = path.indexOf('#');
        String question = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("%2C", ","))
                .collect(Collectors.joining("&", path.contains("?") ? "&" : "?", ""));
        return anchor < 0 ? path + question : path.substring(0, anchor) + question + path.substring(anchor);
    }
}
