package org.pledgewatch.api.sdmx;

import java.util.List;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.sdmx.Labels;

/// The concepts and codes that are the same in every edition. Where SDMX has a cross-domain concept or code for it,
/// it is that one.
final class FixedCodes {
    private FixedCodes() {}

    static final List<Item> CONCEPTS = List.of(
            item("FREQ", "Frequency", ""),
            item("REF_AREA", "Reference area", "The state, or the states that are counted."),
            item("INDICATOR", "Indicator", "What is asked of every state."),
            item("BOUND", "Bound", "Which end of the range the evidence leaves possible."),
            item("LEVEL", "Level", "A level on the indicator's scale."),
            item("COUNT", "What is counted", ""),
            item("TIME_PERIOD", "Time period", "The year."),
            item(
                    "OBS_VALUE",
                    "Observation value",
                    "Of findings, the rank of the level on the indicator's scale, counted from 0: an order and no"
                            + " quantity. Of counts, a number of states."),
            item("OBS_STATUS", "Observation status", ""),
            item(
                    "REF_DAY",
                    "Reference day",
                    "The day of the year for which the observation holds: its last, or the edition's."),
            item("FINDING", "Kind of finding", "What the evidence allows to say."),
            item("STALE", "Stale", "Whether the evidence is older than an answer lasts."),
            item("LAST_EVIDENCE", "Last evidence", "The latest day for which the sources behind the answer speak."),
            item("UNIT_MEASURE", "Unit of measure", ""),
            item("UNIT_MULT", "Unit multiplier", "The power of ten by which values are to be multiplied."),
            item("DECIMALS", "Decimals", ""),
            item("EDITION", "Edition", "The number of the edition that the data are of."));

    static final String LOW = "LOW";
    static final String HIGH = "HIGH";

    static final List<Item> BOUNDS = List.of(
            item(LOW, "Lowest level possible", "Equal to the highest where a level is established."),
            item(HIGH, "Highest level possible", "Equal to the lowest where a level is established."));

    static final List<Item> COUNTS = List.of(
            item(LOW, "At the level or above, at least", "States of which it is established."),
            item(HIGH, "At the level or above, at most", "With those that may be, contested or unknown."),
            item("BELOW", "Below the level", "States of which it is established."),
            item("CONTESTED", "Contested", "Sources contradict each other on which side of the level the state is."),
            item("UNKNOWN", "Not known", "Undetermined, stale, without information or not yet assessed."),
            item("OF", "States counted", "All but those to which the question does not apply."));

    static final List<Item> FINDINGS = List.of(
            item("ESTABLISHED", "Established", "The evidence supports one level."),
            item("CONTESTED", "Contested", "Sources of equal authority contradict each other."),
            item("UNDETERMINED", "Undetermined", "The evidence leaves several levels possible."),
            item("NO_INFORMATION", "No information", "Sources were read and say nothing of it."),
            item("NOT_YET_ASSESSED", "Not yet assessed", "Nobody has read a source for it yet."),
            item("NOT_APPLICABLE", "Not applicable", "The question does not arise."));

    static final List<Item> OBSERVATION_STATUS = List.of(
            item("A", "Normal value", ""),
            item("U", "Low reliability", "Contested, undetermined or stale."),
            item("L", "Missing value; data exist but were not collected", "Not yet assessed."),
            item("O", "Missing value", "No information."),
            item("M", "Missing value; data cannot exist", "Not applicable."));

    static final List<Item> YES_NO = List.of(item("Y", "Yes", ""), item("N", "No", ""));

    static final String UNIT_LEVEL = "LEVEL";
    static final String UNIT_STATES = "STATES";

    static final List<Item> UNITS = List.of(
            item(UNIT_LEVEL, "Rank on the indicator's scale", "Counted from 0, the lowest level."),
            item(UNIT_STATES, "States", ""));

    private static Item item(String id, String name, String description) {
        return new Item(id, Labels.english(name), Labels.english(description), null);
    }
}
