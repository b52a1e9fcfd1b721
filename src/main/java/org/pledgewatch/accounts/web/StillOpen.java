package org.pledgewatch.accounts.web;

import java.util.function.LongSupplier;

/// Something at the desk that is not finished: whoever publishes is told of it first. A module that publication does
/// not
/// know says so by one of these.
///
/// @param word its key in the bundle `publish` is `open.WORD`
/// @param href where it waits
/// @param count how many; 0 where nothing is open
public record StillOpen(String word, String href, LongSupplier count) {}
