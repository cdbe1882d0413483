/// Planners that ask a language model, through LangChain4j: what is said to the model, the request
/// with its time-outs and retries, and what is made of the answer. The only package that knows
/// LangChain4j. Keys never leave it but in the request to the endpoint that they belong to.
@NullMarked
package boxreel.planner.llm;

import org.jspecify.annotations.NullMarked;
