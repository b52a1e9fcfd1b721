package org.pledgewatch.pages;

import gg.jte.Content;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What the pages say, in one language, from the message bundle.
public final class Words {
    private final ResourceBundle messages;
    private final Locale locale;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Words(ResourceBundle messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /// The words of one bundle, by its name in `messages/`.
    public static Words of(String bundle, Locale locale) {
        return new Words(ResourceBundle.getBundle("messages/" + bundle, locale), locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /// All that is known under keys that begin so, without that beginning.
    public List<String> known(String beginning) {
        return messages.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .toList();
    }

    /// The message, with `{0}` and so on filled in where values are given.
    public String say(String key, Object... values) {
        String message = messages.getString(key);
        return values.length == 0 ? message : pattern(message).format(values);
    }

    /// Reading a pattern takes longer than filling it in; each is read once, and copied, since none may be used by two.
    private MessageFormat pattern(String message) {
        return (MessageFormat) patterns.computeIfAbsent(message, read -> new MessageFormat(read, locale))
                .clone();
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
