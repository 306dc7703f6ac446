/// Language models of several providers, behind the one port of the domain. Which one it is, is
/// configuration; nothing of a provider is loaded before its model is asked.
@NullMarked
package dev.switchboard.adapter.llm;

import org.jspecify.annotations.NullMarked;
