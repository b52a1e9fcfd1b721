package org.pledgewatch.intake;

import java.util.Map;

/// A register that has changes of its records proposed and decided here, and rebuilds them from what was entered.
public interface RecordKeeper {
    /// The kind of record it keeps, as [org.pledgewatch.ledger.RecordChange] names it.
    String kind();

    /// What it is called, for people, in English: "National plan".
    String name();

    /// What the record says now, by field; empty where there is none. A change that was written from something else
    /// is not entered.
    Map<String, String> now(String id);
}
