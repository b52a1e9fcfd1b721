package org.pledgewatch.site;

import org.pledgewatch.pages.Words;

/// Why there is no page, and what to do.
public record ProblemPage(Frame frame, String title, String detail, String remedy) {
    static ProblemPage of(Setting setting, Refusal refusal) {
        Words words = setting.words();
        Object[] values = refusal.values().toArray();
        String title = words.say(refusal.key() + ".title");
        return new ProblemPage(
                Frame.plain(setting, "", title, ""),
                title,
                words.say(refusal.key(), values),
                words.knows(refusal.key() + ".remedy") ? words.say(refusal.key() + ".remedy") : "");
    }
}
