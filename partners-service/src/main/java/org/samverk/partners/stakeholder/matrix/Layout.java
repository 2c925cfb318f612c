package org.samverk.partners.stakeholder.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.profile.Importance;

/// Finds room for every stakeholder and its name. Who matters most is placed first, as near to its scores as there is
/// room, with its name beside it; who comes later moves a little aside, gets a name with a line to it, or a number.
final class Layout {
    static final double SIZE = 16;
    private static final double ROOM = 230;
    private static final double GAP = 3;
    private static final double CLEARLY = 6;
    /// How far from its scores a stakeholder is moved, in so many rings: less than half a step of the scale.
    private static final double ASIDE_X = 100;

    private static final double ASIDE_Y = 62;
    private static final int NEAR = 8;
    /// Where it is crowded.
    private static final int FAR = 12;
    /// Where there is no other room in sight: as far as its field goes. Who is found far from its scores is found.
    private static final int ANYWHERE = 84;

    private final Plot plot;
    private final List<Box> titles;
    private final List<Bubble> placed = new ArrayList<>();

    private Layout(Plot plot, Collection<Box> titles) {
        this.plot = plot;
        this.titles = List.copyOf(titles);
    }

    /// @param titles what is written in the plot already
    static List<Bubble> of(List<Matrix.Item> items, Plot plot, Collection<Box> titles) {
        var layout = new Layout(plot, titles);
        items.forEach(item -> layout.placed.add(layout.place(item)));
        layout.placed.replaceAll(bubble -> layout.isCovered(bubble) ? bubble.with(null) : bubble);
        for (var i = 0; i < layout.placed.size(); i++) {
            var bubble = layout.placed.get(i);
            if (bubble.label() == null) {
                layout.placed.set(i, bubble.with(layout.led(bubble).orElse(null)));
            }
        }
        return List.copyOf(layout.placed);
    }

    /// Whether somebody had to be placed on its name, or next to it.
    private boolean isCovered(Bubble bubble) {
        var label = bubble.label();
        return label != null
                && placed.stream()
                        .filter(other -> !other.item().equals(bubble.item()))
                        .anyMatch(other -> label.box().overlaps(other.box()) || seemsToName(label, bubble, other));
    }

    private Bubble place(Matrix.Item item) {
        var free = spots(item, NEAR).filter(this::isFree).toList();
        var field = plot.field(item.quadrant());
        return Stream.of(field, plot.area())
                .flatMap(within -> free.stream().flatMap(spot -> beside(spot, within).map(spot::with).stream()))
                .findFirst()
                .or(() -> free.stream().findFirst())
                .or(() -> spots(item, FAR).filter(this::isAmongArrows).findFirst())
                .or(() -> spots(item, ANYWHERE).filter(this::isOnNobody).findFirst())
                .orElseGet(() -> spots(item, 0).findFirst().orElseThrow());
    }

    /// Where its scores are, and then in rings around that.
    private Stream<Bubble> spots(Matrix.Item item, int rings) {
        var x = plot.x(item.interestLevel().mean().doubleValue());
        var y = plot.y(item.influenceLevel().mean().doubleValue());
        return Stream.concat(
                Stream.of(at(item, x, y, 0, 0)),
                IntStream.rangeClosed(1, rings)
                        .boxed()
                        .flatMap(ring -> IntStream.range(0, 8 + 4 * ring)
                                .mapToDouble(step -> 2 * Math.PI * step / (8 + 4 * ring))
                                .mapToObj(angle -> at(
                                        item,
                                        x,
                                        y,
                                        Math.cos(angle) * ASIDE_X * ring / NEAR,
                                        Math.sin(angle) * ASIDE_Y * ring / NEAR))));
    }

    private Bubble at(Matrix.Item item, double x, double y, double asideX, double asideY) {
        var potential = item.potentialInfluence();
        var moves = potential != null
                && potential.mean().compareTo(item.influenceLevel().mean()) != 0;
        var arrowTo = moves
                ? plot.inside(plot.y(Objects.requireNonNull(potential).mean().doubleValue()))
                : null;
        return new Bubble(item, x + asideX, y + asideY, Bubble.radius(item.importance()), arrowTo, null);
    }

    private boolean isFree(Bubble bubble) {
        var box = bubble.box().grown(GAP);
        return isAmongArrows(bubble)
                && taken().noneMatch(box::overlaps)
                && isArrowFree(bubble)
                && placed.stream().noneMatch(other -> seemsToName(other.label(), other, bubble));
    }

    /// Where it is crowded: on an arrow, but on nobody and on no name.
    private boolean isAmongArrows(Bubble bubble) {
        var box = bubble.box().grown(GAP);
        return isOnNobody(bubble) && pointsTheWay(bubble) && labels().noneMatch(box::overlaps);
    }

    private boolean isOnNobody(Bubble bubble) {
        var box = bubble.box().grown(GAP);
        return plot.field(bubble.item().quadrant()).holds(box)
                && titles.stream().noneMatch(box::overlaps)
                && placed.stream().noneMatch(bubble::touches);
    }

    /// An arrow ends where the influence may get to, so whoever is moved beyond that would point the wrong way.
    private static boolean pointsTheWay(Bubble bubble) {
        var to = bubble.arrowTo();
        if (to == null) {
            return true;
        }
        var rises = Objects.requireNonNull(bubble.item().potentialInfluence())
                        .mean()
                        .compareTo(bubble.item().influenceLevel().mean())
                > 0;
        return rises == to < bubble.y();
    }

    /// Whether a name would be taken for that of another: it is not clearly nearer to whose it is.
    private static boolean seemsToName(@Nullable Label label, Bubble own, Bubble other) {
        return label != null && !label.led() && other.gapTo(label.box()) < own.gapTo(label.box()) + CLEARLY;
    }

    private Stream<Box> labels() {
        return placed.stream()
                .flatMap(bubble -> Stream.ofNullable(bubble.label()))
                .map(Label::box);
    }

    private boolean isArrowFree(Bubble bubble) {
        var arrow = bubble.arrow();
        return arrow == null
                || (placed.stream().map(Bubble::box).noneMatch(arrow::overlaps) && taken().noneMatch(arrow::overlaps));
    }

    /// What names and arrows take.
    private Stream<Box> taken() {
        return Stream.concat(labels(), placed.stream().flatMap(bubble -> Stream.ofNullable(bubble.arrow())));
    }

    private Optional<Label> beside(Bubble bubble, Box within) {
        return name(bubble, within, false, new double[] {5, 12}, 8);
    }

    private Optional<Label> led(Bubble bubble) {
        return name(bubble, plot.area(), true, new double[] {24, 40, 60, 85, 115, 150}, 24);
    }

    private Optional<Label> name(Bubble bubble, Box within, boolean led, double[] distances, int directions) {
        var lettering = lettering(bubble.item());
        var lines = lettering.lines(bubble.item().name(), ROOM, 2);
        var halfWidth = lines.stream().mapToDouble(lettering::width).max().orElse(0) / 2;
        var halfHeight = lines.size() * lettering.lineHeight() / 2;
        for (var distance : distances) {
            for (var direction = 0; direction < directions; direction++) {
                var box = outside(bubble, distance, halfWidth, halfHeight, turned(direction, directions));
                var label = new Label(lines, box, led);
                if (within.holds(box.grown(GAP)) && isFree(label, bubble) && (!led || isLineFree(bubble, box))) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    static Lettering lettering(Matrix.Item item) {
        return new Lettering(SIZE, item.importance() == Importance.KEY);
    }

    /// To the right first, then to the left, then ever more up and down.
    private static double turned(int direction, int of) {
        var side = direction % 2 == 0 ? 0 : Math.PI;
        var step = (direction / 2 + 1) / 2 * (direction / 2 % 2 == 0 ? 1 : -1);
        return side + step * 2 * Math.PI / of;
    }

    /// A box whose near edge is this far from the bubble's, in a direction.
    private static Box outside(Bubble bubble, double distance, double halfWidth, double halfHeight, double angle) {
        var away = bubble.radius() + distance;
        var x = bubble.x() + Math.cos(angle) * away + Math.signum(round(Math.cos(angle))) * halfWidth;
        var y = bubble.y() + Math.sin(angle) * away + round(Math.sin(angle)) * halfHeight;
        return Box.around(x, y, halfWidth, halfHeight);
    }

    private static double round(double part) {
        return Math.abs(part) < 1e-6 ? 0 : part;
    }

    private boolean isFree(Label label, Bubble own) {
        var box = label.box();
        var room = box.grown(GAP);
        var arrow = own.arrow();
        return !box.overlaps(own.box())
                && (arrow == null || !arrow.overlaps(box))
                && placed.stream()
                        .filter(other -> !other.item().equals(own.item()))
                        .noneMatch(other -> room.overlaps(other.box()) || seemsToName(label, own, other))
                && Stream.concat(taken(), titles.stream()).noneMatch(room::overlaps);
    }

    /// A line to a name crosses neither stakeholders nor names.
    private boolean isLineFree(Bubble own, Box box) {
        var toX = box.nearestX(own.x());
        var toY = box.nearestY(own.y());
        return IntStream.rangeClosed(1, 40).mapToObj(step -> step / 41.0).allMatch(part -> {
            var x = own.x() + (toX - own.x()) * part;
            var y = own.y() + (toY - own.y()) * part;
            return obstacles(own).noneMatch(obstacle -> obstacle.holds(x, y));
        });
    }

    private Stream<Box> obstacles(Bubble own) {
        return placed.stream()
                .filter(other -> !other.item().equals(own.item()))
                .flatMap(other -> Stream.of(
                                Optional.of(other.box()),
                                Optional.ofNullable(other.label()).map(Label::box))
                        .flatMap(Optional::stream));
    }

    /// The number under which it is found beside the plot; nothing where it has a name.
    static @Nullable Integer number(List<Bubble> bubbles, Bubble bubble) {
        if (bubble.label() != null) {
            return null;
        }
        var nameless = bubbles.stream().filter(one -> one.label() == null).toList();
        return nameless.indexOf(bubble) + 1;
    }
}
