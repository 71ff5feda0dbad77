# METADATA
# title: What hands on to what
# description: |
#   The event plane as a graph: subscriptions, event source mappings, bucket notifications, rules and targets, pipes, schedules, state
#   machines, dead letters and permissions. A function is where a path ends: it looks at what it takes. Default buses are the node
#   "default".
# scope: package
package lib.trigger

import data.lib.plan
import data.lib.trigger_link

# {node: {node}}: every node is a key, as graph.reachable wants it. `certain` is without what a reference may or may not mean.
# Strangers' events do not pass a rule that matches services' own events or named accounts only.
edges := {node: object.get(_to, node, set()) | some node in _nodes}

certain := {node: object.get(_certainly_to, node, set()) | some node in _nodes}

# The same backwards, and backwards over links that are certain and hand on everything that comes.
sources := {node: object.get(_from, node, set()) | some node in _nodes}

unfiltered_sources := {node: object.get(_surely_from, node, set()) | some node in _nodes}

_nodes := {node | some link in trigger_link.all; some node in (link.from.nodes | link.to.nodes)}

# {node: addresses of what hands on from it, to something that the plan does not tell}
dead_ends := {node: addresses | some node, addresses in _hidden_ends}

_hidden_ends[node] contains link.via if {
	some link in trigger_link.all
	link.to.hidden
	some node in link.from.nodes
}

_to := {source: nodes | some source, nodes in _targets}

_certainly_to := {source: nodes | some source, nodes in _certain_targets}

_from := {target: nodes | some target, nodes in _sources}

_surely_from := {target: nodes | some target, nodes in _unfiltered}

_unfiltered[target] contains source if {
	some link in trigger_link.all
	not link.filtered
	not link.from.several
	not link.to.several
	some source in link.from.nodes
	some target in link.to.nodes
}

_targets[source] contains target if {
	some link in trigger_link.all
	not link.closed
	some source in link.from.nodes
	some target in link.to.nodes
}

_certain_targets[source] contains target if {
	some link in trigger_link.all
	not link.closed
	not link.from.several
	not link.to.several
	some source in link.from.nodes
	some target in link.to.nodes
}

_sources[target] contains source if {
	some link in trigger_link.all
	not link.closed
	some source in link.from.nodes
	some target in link.to.nodes
}

# What the keys begin with that a bucket's notifications to these nodes are about; "" of everything else.
prefixes(node, _) := {""} if plan.resources[node].type != "aws_s3_bucket"

prefixes(node, upstream) := {link.prefix |
	some link in _of_bucket[node]
	count(link.to.nodes & upstream) > 0
} if {
	plan.resources[node].type == "aws_s3_bucket"
}

_of_bucket := {bucket: links | some bucket, links in _by_bucket}

_by_bucket[bucket] contains link if {
	some link in trigger_link.all
	not link.filtered
	some bucket in link.from.nodes
	plan.resources[bucket].type == "aws_s3_bucket"
}

# What lies on the paths from one node to another.
between(from, to) := (graph.reachable(edges, {from}) & graph.reachable(sources, {to})) - {from, to}
