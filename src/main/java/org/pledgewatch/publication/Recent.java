package org.pledgewatch.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The answers asked for last, up to a number of them. An edition's answers never change, so they need no refreshing.
final class Recent<K, V> {
    private final int most;
    private final Map<K, V> held = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int most) {
        this.most = most;
    }

    /// The answer held, else a new one. Two who ask at once may both work it out: nobody waits for another.
    V get(K question, Function<K, V> answer) {
        synchronized (held) {
            V known = held.get(question);
            if (known != null) {
                return known;
            }
        }
        V found = answer.apply(question);
        synchronized (held) {
            held.put(question, found);
            if (held.size() > most) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return found;
    }
}
