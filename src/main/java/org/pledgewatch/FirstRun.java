package org.pledgewatch;

import org.pledgewatch.publication.PublishDesk;
import org.pledgewatch.review.StarterPack;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where nothing was ever published, enters the starter pack and publishes a first edition, before visitors are let in.
@Component
@ConditionalOnWebApplication
class FirstRun implements SmartLifecycle {
    private static final String LABEL = "Starter pack";

    private final StarterPack starter;
    private final PublishDesk desk;
    private boolean running;

    FirstRun(StarterPack starter, PublishDesk desk) {
        this.starter = starter;
        this.desk = desk;
    }

    /// Killed between the two, it enters the pack again at the next start, which finds nothing new in it.
    @Override
    public void start() {
        if (desk.hasPublishedNothing()) {
            starter.enter();
            desk.publish(LABEL);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the editions are read and the doors opened.
    @Override
    public int getPhase() {
        return -1;
    }
}
