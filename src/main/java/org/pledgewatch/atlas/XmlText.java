package org.pledgewatch.atlas;

/// Text made fit to stand in an XML document, between tags or in a quoted attribute.
final class XmlText {
    private XmlText() {}

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(mayStandInXml(character) ? character : '\uFFFD');
            }
        });
        return safe.toString();
    }

    private static boolean mayStandInXml(int character) {
        if (character < 0x20) return character == '\t' || character == '\n' || character == '\r';
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        return !surrogate && character != 0xFFFE && character != 0xFFFF;
    }
}
