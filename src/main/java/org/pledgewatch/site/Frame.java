package org.pledgewatch.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;

/// What surrounds every page: its title, where the reader is, which edition answers, the same as data, how to cite.
///
/// @param title of the document, shown by the browser
/// @param edition which edition answers and for which day; empty on pages that show no findings
/// @param past that another day or knowledge than the edition's own was chosen; empty if not
/// @param json the same as data; empty where there is none
/// @param cite the address that will always show this
public record Frame(
        Setting setting,
        String title,
        String description,
        List<Section> sections,
        String edition,
        String editionHref,
        String past,
        String pastHref,
        String json,
        String csv,
        String xlsx,
        String cite) {
    public record Section(String label, String href, boolean here) {}

    private static final List<String> SECTIONS = List.of(
            "/",
            "/states",
            "/commitments",
            "/indicators",
            "/disagreements",
            "/silences",
            "/library",
            "/editions",
            "/method");

    static Frame of(Asked asked, String section, String title, String description) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        Map<String, String> fixed = new LinkedHashMap<>();
        fixed.put("edition", String.valueOf(asked.edition().record().number()));
        fixed.put("on", asked.moment().on().toString());
        fixed.putAll(asked.chosen());
        fixed.putAll(asked.particular());
        return new Frame(
                asked.setting(),
                title,
                description,
                sections(words, section, asked::to),
                words.say(
                        "frame.edition",
                        String.valueOf(asked.edition().record().number()),
                        phrases.day(asked.edition().record().referenceDay())),
                "/editions/" + asked.edition().record().number(),
                past(asked),
                asked.path(),
                "",
                "",
                "",
                asked.setting().origin() + Asked.with(asked.path(), fixed));
    }

    static Frame plain(Setting setting, String path, String title, String description) {
        return new Frame(
                setting,
                title,
                description,
                sections(setting.words(), path, UnaryOperator.identity()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                path.isEmpty() ? "" : setting.origin() + path);
    }

    /// The same frame, with the addresses at which the page can be had as data.
    Frame withData(Asked asked) {
        String name = asked.path().equals("/") ? "/index" : asked.path();
        Map<String, String> question = new LinkedHashMap<>(asked.particular());
        question.putAll(asked.chosen());
        question.remove("after");
        question.remove("part");
        return withData(name, question);
    }

    /// @param name the address without its ending
    Frame withData(String name, Map<String, String> question) {
        return new Frame(
                setting,
                title,
                description,
                sections,
                edition,
                editionHref,
                past,
                pastHref,
                Asked.with(name + ".json", question),
                Asked.with(name + ".csv", question),
                Asked.with(name + ".xlsx", question),
                cite);
    }

    private static List<Section> sections(Words words, String here, UnaryOperator<String> address) {
        return SECTIONS.stream()
                .map(href -> new Section(words.say("nav." + href), address.apply(href), href.equals(here)))
                .toList();
    }

    private static String past(Asked asked) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        Stream<String> chosen = Stream.of(
                asked.chosen().containsKey("on")
                        ? words.say("frame.on", phrases.day(asked.moment().on()))
                        : "",
                asked.moment().known() == null
                        ? ""
                        : words.say("frame.known", phrases.day(asked.moment().known())));
        return String.join(" ", chosen.filter(text -> !text.isEmpty()).toList());
    }

    public Words words() {
        return setting.words();
    }

    public String stylesheet() {
        return setting.stylesheet();
    }

    public String icon() {
        return setting.icon();
    }

    public String script() {
        return setting.script();
    }

    public String direction() {
        return setting.direction();
    }

    public String language() {
        return words().locale().toLanguageTag();
    }
}
