package org.pledgewatch.site;

/// A page of running text.
public record TextPage(Frame frame, Words words) {
    static TextPage of(Setting setting, String name) {
        Words words = setting.words();
        return new TextPage(
                Frame.plain(setting, "/" + name, words.say(name + ".title"), words.say(name + ".description")), words);
    }
}
