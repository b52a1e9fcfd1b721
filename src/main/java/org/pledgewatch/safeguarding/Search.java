package org.pledgewatch.safeguarding;

import java.util.function.Consumer;

/// One way of looking for personal details. It looks at each character a bounded number of times, whatever the text.
interface Search {
    void in(PlainText text, Consumer<Passage> found);
}
