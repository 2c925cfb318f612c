package org.samverk.followup.indicator.series.standing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.series.Lines;
import org.samverk.followup.indicator.series.SeriesFilter;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// What a series comes to: where it leads, how far the target is, and how far apart groups are.
@Produces(MediaType.APPLICATION_JSON)
@Path("/indicators/{id}")
@Tag(name = "Indicators")
class ProgressResource {
    private final Lines lines;
    private final Gaps gaps;
    private final Indicators indicators;
    private final Caller caller;
    private final Clock clock;

    ProgressResource(Lines lines, Gaps gaps, Indicators indicators, Caller caller, Clock clock) {
        this.lines = lines;
        this.gaps = gaps;
        this.indicators = indicators;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/trend")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIndicatorTrend",
            summary = "See where an indicator leads",
            description =
                    "For each area and group the first and the last value, what has changed between them, and whether that is for the better by the indicator's polarity. What is missing or suppressed counts for nothing. By area unless sorted by `change`, `last` or `area`.")
    public Page<TrendView> trend(
            UUID id, @Valid @BeanParam SeriesFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var rows = lines.matching(id, filter, page, actor);
        var total = page.count() ? lines.count(id, filter, actor) : null;
        return Page.of(
                rows,
                total,
                page,
                uri,
                line -> TrendView.of(line, line.indicator().polarity()));
    }

    @GET
    @Path("/attainment")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIndicatorAttainment",
            summary = "See how far an indicator is from its targets",
            description =
                    "For each area the latest value against its target: the area's own, else that for everywhere, or one given as `target` and `by`. A target whose period is past is judged by the latest value until then, and where there is none, nothing is said of it. Of everybody where no group is asked for. By area unless sorted by `last`, the newest value of all, by `change`, what that is more than the first, or by `area`; neither asks by which value a target is judged.")
    public Page<AttainmentView> attainment(
            UUID id,
            @Valid @BeanParam AttainmentFilter target,
            @Valid @BeanParam SeriesFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        target.requireBothOrNeither();
        var actor = caller.get();
        var indicator = indicators.row(id, actor).state().content();
        target.requireFits(indicator);
        var asked = target.within(filter, indicator);
        var today = LocalDate.now(clock);
        var rows = lines.matching(id, asked, page, actor);
        var total = page.count() ? lines.count(id, asked, actor) : null;
        return Page.of(rows, total, page, uri, line -> AttainmentView.of(line, target.targetOf(line), today));
    }

    @GET
    @Path("/gap")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIndicatorGap",
            summary = "See how far apart groups or areas are",
            description =
                    "In each period, and for groups in each area, or between areas of one level: who is lowest, who is highest, what lies between, who is worse off by the indicator's polarity, and whether the gap has grown since the period before. Newest first unless sorted by `difference`, `period` or `area`.")
    public Page<GapView> gap(
            UUID id,
            @Valid @BeanParam GapFilter compared,
            @Valid @BeanParam SeriesFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var actor = caller.get();
        var indicator = indicators.row(id, actor).state().content();
        compared.require(indicator);
        var rows = gaps.matching(id, compared, indicator.polarity(), filter, page, actor);
        var total = page.count() ? gaps.count(id, compared, filter, actor) : null;
        return Page.of(rows, total, page, uri, gap -> gap);
    }
}
