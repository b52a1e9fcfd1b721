package org.pledgewatch.accounts;

/// One try, as it counts against an allowance.
///
/// @param of whom it is counted for: an account, an address, a browser
record Try(Allowance allowance, String of) {}
