package org.pledgewatch.site;

import gg.jte.Content;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What the pages say, in one language, from the message bundle.
public final class Words {
    private final ResourceBundle messages;
    private final Locale locale;

    private Words(ResourceBundle messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static Words in(Locale locale) {
        return new Words(ResourceBundle.getBundle("messages/site", locale), locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /// The message, with `{0}` and so on filled in where values are given.
    public String say(String key, Object... values) {
        String message = messages.getString(key);
        return values.length == 0 ? message : new MessageFormat(message, locale).format(values);
    }

    /// A message that brings its own markup; the values filled in are text and are escaped.
    public Content marked(String key, Object... values) {
        String message = say(key, Stream.of(values).map(Words::escaped).toArray());
        return output -> output.writeContent(message);
    }

    private static Object escaped(Object value) {
        return value instanceof String text
                ? text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                : value;
    }
}
