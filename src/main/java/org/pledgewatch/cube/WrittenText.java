package org.pledgewatch.cube;

/// Text as files and engines keep it, in UTF-8 and without an end in the middle.
final class WrittenText {
    private WrittenText() {}

    /// @throws IllegalArgumentException where it would come back as another
    static void mustBeReadableAgain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (unit == 0 || Character.isSurrogate(unit) && !isPair) {
                throw new IllegalArgumentException("A text has half a character, or one that stands for none.");
            }
            at += isPair ? 1 : 0;
        }
    }
}
