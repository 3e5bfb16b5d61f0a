package org.mingfa;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A switch over an enum or a sealed type of this program names every kind, so that the compiler names every place a new one
 * needs. Compiled code does not tell a {@code default} somebody wrote from the one the compiler adds, so the sources are read.
 */
class ExhaustiveSwitchTest {

    /** What a name or a measure is: asked for one or two of many kinds, mostly with a further condition. */
    private static final Set<String> ASKED_FOR_FEW = Set.of("Meaning", "Measure");

    @Test
    void no_switch_over_kinds_has_a_default() throws IOException {
        assertThat(slack(Sources.main()))
                .as("switches over an enum or a sealed type with a default: name every kind instead")
                .isEmpty();
    }

    @Test
    void the_scan_finds_what_it_looks_for() throws IOException {
        var kinds = """
                enum Colour { RED, GREEN(1) { int it() { return 2; } }; Colour(int... it) {} int it() { return 1; } }
                sealed interface Shape { record Round(int it) implements Shape {} record Flat() implements Shape {} }
                """;
        assertThat(slack(code(kinds, """
                return switch (shape) {
                    case Shape.Round(var it) -> "{" + switch (it) {
                        case 1 -> "one";
                        default -> "several";
                    };
                    case Shape.Flat _ -> "default -> {";
                };
                """))).isEmpty();
        assertThat(slack(code(kinds, """
                return switch (shape) {
                    case Shape.Round(var it) -> it;
                    case null, default -> 0;
                };
                """))).containsExactly("Code.java:4");
        assertThat(slack(code(kinds, """
                switch (colour) {
                    case RED: return 1;
                    default: return 0;
                }
                """))).containsExactly("Code.java:4");
        assertThat(slack(code(kinds, "return switch (word) { case BLUE -> 1; default -> 0; };")))
                .isEmpty();
    }

    private static Sources code(String kinds, String body) throws IOException {
        var text = kinds + "class Code { Object of(Shape shape, Colour colour, int word) {\n" + body + "} }";
        return Sources.parsed(
                List.of(new SimpleJavaFileObject(URI.create("memory:/Code.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                }));
    }

    private static List<String> slack(Sources sources) {
        var kinds = new Kinds(new HashMap<>(), new HashSet<>());
        sources.units().forEach(unit -> kinds.scan(unit, null));
        var found = new ArrayList<String>();
        for (var unit : sources.units()) {
            new Switches(kinds, (tree) -> found.add(at(sources, unit, tree))).scan(unit, null);
        }
        return found;
    }

    private static String at(Sources sources, CompilationUnitTree unit, Tree tree) {
        long start = sources.trees().getSourcePositions().getStartPosition(unit, tree);
        return Sources.name(unit) + ":" + unit.getLineMap().getLineNumber(start);
    }

    /** The enums of the sources with their constants, and the names of the sealed types. */
    private static final class Kinds extends TreeScanner<Void, Void> {

        private final Map<String, Set<String>> enums;
        private final Set<String> sealed;

        Kinds(Map<String, Set<String>> enums, Set<String> sealed) {
            this.enums = enums;
            this.sealed = sealed;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, Void nothing) {
            var name = type.getSimpleName().toString();
            if (type.getKind() == Tree.Kind.ENUM) {
                enums.put(
                        name + "@" + System.identityHashCode(type),
                        type.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(member -> ((VariableTree) member).getName().toString())
                                .collect(toSet()));
            }
            if (type.getModifiers().getFlags().contains(Modifier.SEALED) && !ASKED_FOR_FEW.contains(name)) {
                sealed.add(name);
            }
            return super.visitClass(type, null);
        }

        boolean isKind(CaseLabelTree label) {
            return label instanceof PatternCaseLabelTree pattern
                    && owner(pattern.getPattern()) instanceof MemberSelectTree of
                    && sealed.contains(last(of.getExpression()));
        }

        boolean areConstants(Set<String> names) {
            return !names.isEmpty() && enums.values().stream().anyMatch(constants -> constants.containsAll(names));
        }

        private static @Nullable Tree owner(Tree pattern) {
            return switch (pattern) {
                case DeconstructionPatternTree parts -> parts.getDeconstructor();
                case BindingPatternTree whole -> whole.getVariable().getType();
                default -> null;
            };
        }

        private static String last(Tree name) {
            return name instanceof MemberSelectTree of ? of.getIdentifier().toString() : name.toString();
        }
    }

    private static final class Switches extends TreeScanner<Void, Void> {

        private final Kinds kinds;
        private final java.util.function.Consumer<Tree> found;

        Switches(Kinds kinds, java.util.function.Consumer<Tree> found) {
            this.kinds = kinds;
            this.found = found;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, Void nothing) {
            look(tree, tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            look(tree, tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void look(Tree tree, List<? extends CaseTree> cases) {
            var labels = cases.stream()
                    .<CaseLabelTree>flatMap(one -> one.getLabels().stream())
                    .toList();
            var constants = labels.stream().flatMap(Switches::constant).collect(toSet());
            if (labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)
                    && (labels.stream().anyMatch(kinds::isKind) || kinds.areConstants(constants))) {
                found.accept(tree);
            }
        }

        private static Stream<String> constant(CaseLabelTree label) {
            return label instanceof ConstantCaseLabelTree constant
                            && constant.getConstantExpression() instanceof IdentifierTree name
                    ? Stream.of(name.getName().toString())
                    : Stream.of();
        }
    }
}
