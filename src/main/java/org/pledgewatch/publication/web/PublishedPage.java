package org.pledgewatch.publication.web;

import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// That an edition is published, and where.
///
/// @param by who published it, in words; empty where that is not known
public record PublishedPage(
        DeskFrame frame,
        Words words,
        String number,
        String label,
        String note,
        String at,
        String by,
        String day,
        String entries,
        String head,
        String fileHash,
        String address) {}
