package org.pledgewatch.accounts.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.pledgewatch.accounts.Action;

/// What somebody must be allowed to do, for anything at all, to be let in here. What the thing itself is about is
/// checked by the desk that decides on it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Action value();
}
