package org.pledgewatch.site;

import org.pledgewatch.pages.Words;

/// How far a commitment or a link was read, as readers see it: a letter with its words.
public record EvidenceMark(String letter, String words) {
    static EvidenceMark of(Words words, String letter) {
        return new EvidenceMark(letter, words.say("evidence." + letter));
    }
}
