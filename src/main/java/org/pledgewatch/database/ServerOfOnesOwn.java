package org.pledgewatch.database;

/// A PostgreSQL that somebody else runs, named by `PLEDGEWATCH_DATABASE_URL`.
record ServerOfOnesOwn(DatabaseAccess access) implements Database {

    static ServerOfOnesOwn at(DatabaseSettings.Server server) {
        Login application = Login.parse(server.url());
        Login owner = server.ownerUrl().isEmpty() ? application : Login.parse(server.ownerUrl());
        JdbcCluster.isRecentEnough(owner);
        return new ServerOfOnesOwn(new DatabaseAccess(owner, application));
    }

    /// Whoever runs it starts it; the pool of connections finds it when it is back.
    @Override
    public Revival revive() {
        return Revival.NOT_OURS;
    }

    /// Leaves it running: it is not ours.
    @Override
    public void close() {}
}
