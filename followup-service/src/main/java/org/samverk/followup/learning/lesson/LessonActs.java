package org.samverk.followup.learning.lesson;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a lesson.
public final class LessonActs {
    public static final Act CREATE = Act.named(
            "create",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.EVALUATOR, Relation.OWNER),
            to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE = Act.named(
            "update",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.EVALUATOR, Relation.OWNER),
            to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act ADVANCE = new Act("advance", CHANGE.grants());
    /// A coordinator of whoever takes part where it was applied says so: nobody knows better.
    public static final Act APPLY = Act.named(
            "apply",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.PARTY),
            to(Roles.EVALUATOR, Relation.OWNER),
            to(Roles.REGISTRAR, Relation.CREATOR));

    private LessonActs() {}
}
