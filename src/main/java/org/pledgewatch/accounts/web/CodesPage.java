package org.pledgewatch.accounts.web;

import java.util.List;

/// Recovery codes, shown this once.
public record CodesPage(DeskFrame frame, List<String> codes) {}
