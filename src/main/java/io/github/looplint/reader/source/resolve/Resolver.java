package io.github.looplint.reader.source.resolve;

/** What all parts of the resolution of one file share. */
final class Resolver {
  final Steps steps = new Steps();
  final World world;
  final TypeNames names;
  final Generics generics;
  final Functions functions;
  final Members members;
  final Overloads overloads;
  final Expressions expressions;
  final Calls calls;
  final Lambdas lambdas;
  final Conditions conditions;
  final Statements statements;
  final Types types;

  Resolver(World world, Functions functions) {
    this.world = world;
    this.names = new TypeNames(world);
    this.generics = new Generics(world, steps);
    this.functions = functions;
    this.members = new Members(world, generics);
    this.overloads = new Overloads(generics, functions, steps);
    this.expressions = new Expressions(this);
    this.calls = new Calls(this);
    this.lambdas = new Lambdas(this);
    this.conditions = new Conditions(this);
    this.statements = new Statements(this);
    this.types = new Types(this);
  }
}
