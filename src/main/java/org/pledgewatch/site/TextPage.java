package org.pledgewatch.site;

import org.pledgewatch.pages.Words;

/// A page of running text.
///
/// @param contact whom to write to about mistakes; empty where the operator has not said
public record TextPage(Frame frame, Words words, String contact) {
    static TextPage of(Setting setting, String name) {
        return at(setting, "/" + name, name);
    }

    /// @param path empty for a page that nobody cites
    static TextPage at(Setting setting, String path, String name) {
        Words words = setting.words();
        return new TextPage(
                Frame.plain(setting, path, words.say(name + ".title"), words.say(name + ".description")),
                words,
                setting.contact());
    }
}
