package org.pledgewatch.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody filled in, field by field, as it came.
record ClaimForm(Map<String, String> fields) {
    /// The fields that are kept in a draft; the others belong to the page and not to the claim.
    private static final List<String> KEPT = List.of(
            "document",
            "subject",
            "indicator",
            "choice",
            "to",
            "act",
            "deposit",
            "number",
            "unit",
            "scope",
            "words",
            "territory",
            "validity",
            "from",
            "until",
            "asserted",
            "locator",
            "quoted",
            "assessor",
            "fit",
            "replaces");

    /// Which field a column of `claims-csv` is filled in by.
    private static final Map<String, String> FIELD_OF_COLUMN = Map.of(
            "answer", "choice",
            "answer type", "choice",
            "asserted on", "asserted",
            "quoted term", "quoted",
            "replaces", "claim");

    static ClaimForm of(Map<String, String> sent) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String field : KEPT) {
            String value = sent.getOrDefault(field, "").strip().replace("\r\n", "\n");
            if (!value.isEmpty()) {
                kept.put(field, value);
            }
        }
        return new ClaimForm(kept);
    }

    /// The same as a claim of its own.
    ClaimForm ofItsOwn() {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove("replaces");
        return new ClaimForm(others);
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /// Whether somebody who asks for a form gets this one: it is about the same, or revises the same proposal.
    boolean isBegunFor(ClaimForm asked) {
        return asked.has("replaces") || has("replaces")
                ? text("replaces").equals(asked.text("replaces"))
                : Stream.of("document", "subject", "indicator")
                        .allMatch(field -> has(field) && text(field).equals(asked.text(field)));
    }

    /// What it holds besides plain numbers: somebody may have written words in any of it.
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        List.of("document", "replaces")
                .forEach(field -> typed.computeIfPresent(field, (_, text) -> isNumber(text) ? null : text));
        return typed;
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9]\\d{0,7}");
    }

    static String fieldOf(String column) {
        return FIELD_OF_COLUMN.getOrDefault(column, column);
    }

    @Nullable Long number(String field) {
        String text = text(field);
        return text.matches("[1-9]\\d{0,17}") ? Long.valueOf(text) : null;
    }

    /// The same by column of `claims-csv`.
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        answer(cells);
        copy(cells, "subject", "subject");
        copy(cells, "indicator", "indicator");
        copy(cells, "document", "document");
        copy(cells, "validity", "validity");
        copy(cells, "from", "from");
        copy(cells, "until", "until");
        copy(cells, "asserted", "asserted on");
        copy(cells, "locator", "locator");
        copy(cells, "quoted", "quoted term");
        copy(cells, "assessor", "assessor");
        copy(cells, "fit", "fit");
        return cells;
    }

    private void answer(Map<String, String> cells) {
        String choice = text("choice");
        int colon = choice.indexOf(':');
        String type = colon < 0 ? choice : choice.substring(0, colon);
        switch (type) {
            case "level" -> {
                String level = choice.substring(colon + 1);
                cells.put("answer type", "level");
                cells.put("answer", has("to") && !text("to").equals(level) ? level + ".." + text("to") : level);
            }
            case "act" -> {
                cells.put("answer type", "act");
                cells.put("answer", (text("act") + " " + text("deposit")).strip());
                copy(cells, "territory", "territory");
            }
            case "quantity" -> {
                cells.put("answer type", "quantity");
                copy(cells, "number", "answer");
                copy(cells, "unit", "unit");
                copy(cells, "scope", "scope");
            }
            case "words" -> {
                cells.put("answer type", "words");
                copy(cells, "words", "answer");
            }
            case "nothing-found" -> cells.put("answer type", "nothing found");
            case "not-applicable" -> cells.put("answer type", "not applicable");
            default -> {} // none chosen yet: the desk says so
        }
    }

    private void copy(Map<String, String> cells, String field, String column) {
        if (has(field)) {
            cells.put(column, text(field));
        }
    }

    /// The form that a proposal was made with, to be revised.
    static ClaimForm revising(Map<String, String> cells, long replaces) {
        Map<String, String> fields = new LinkedHashMap<>();
        String answer = cells.getOrDefault("answer", "");
        switch (cells.getOrDefault("answer type", "")) {
            case "level" -> {
                int to = answer.indexOf("..");
                fields.put("choice", "level:" + (to < 0 ? answer : answer.substring(0, to)));
                if (to >= 0) {
                    fields.put("to", answer.substring(to + 2));
                }
            }
            case "act" -> {
                int own = answer.indexOf(' ');
                fields.put("choice", "act");
                fields.put("act", own < 0 ? answer : answer.substring(0, own));
                if (own >= 0) {
                    fields.put("deposit", answer.substring(own + 1).strip());
                }
            }
            case "quantity" -> {
                fields.put("choice", "quantity");
                fields.put("number", answer);
            }
            case "words" -> {
                fields.put("choice", "words");
                fields.put("words", answer);
            }
            case "nothing found" -> fields.put("choice", "nothing-found");
            case "not applicable" -> fields.put("choice", "not-applicable");
            default -> {} // nothing was chosen
        }
        Map.of(
                        "subject", "subject",
                        "indicator", "indicator",
                        "document", "document",
                        "validity", "validity",
                        "from", "from",
                        "until", "until",
                        "asserted on", "asserted",
                        "locator", "locator")
                .forEach((column, field) -> keep(cells, column, fields, field));
        Map.of(
                        "quoted term", "quoted",
                        "assessor", "assessor",
                        "fit", "fit",
                        "unit", "unit",
                        "scope", "scope",
                        "territory", "territory")
                .forEach((column, field) -> keep(cells, column, fields, field));
        fields.put("replaces", Long.toString(replaces));
        return new ClaimForm(fields);
    }

    private static void keep(Map<String, String> cells, String column, Map<String, String> fields, String field) {
        String text = cells.getOrDefault(column, "");
        if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }
}
