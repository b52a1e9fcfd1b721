package org.pledgewatch.database;

/// The two ways into the database: as its owner, who migrates, and as the application, which may only what was granted.
public record DatabaseAccess(Login owner, Login application) {}
