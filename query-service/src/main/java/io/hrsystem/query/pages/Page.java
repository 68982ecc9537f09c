package io.hrsystem.query.pages;

import java.util.List;

/** Lists as they come: {@code { edges { node { … } } }}. */
record Page<T>(List<Edge<T>> edges) {
    record Edge<T>(T node) {}

    List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
