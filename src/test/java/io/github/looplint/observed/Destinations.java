package io.github.looplint.observed;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Lets the samples talk to servers on the loopback, whatever addresses they name. */
final class Destinations {
  private static final String ADDRESSES = "observed/Addresses";

  /** Constructors whose last parameter is the port of somebody else. */
  private static final Set<String> PEERS = Set.of("java/net/Socket", "java/net/InetSocketAddress");

  /** Clients that are made without any address. */
  private static final Map<String, String> CLIENTS =
      Map.of(
          "reactor/netty/http/client/HttpClient",
          "create",
          "reactor/netty/tcp/TcpClient",
          "create");

  private Destinations() {}

  /** Rewrites a constant, or a call with an address. */
  static void in(MethodNode method, AbstractInsnNode insn) {
    if (insn instanceof LdcInsnNode constant && constant.cst instanceof String text) {
      if (text.matches("https?://.*")) {
        String type = "(Ljava/lang/String;)Ljava/lang/String;";
        method.instructions.insert(constant, addresses("url", type));
      } else if (text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
        constant.cst = "127.0.0.1";
      }
    } else if (insn instanceof MethodInsnNode call) {
      in(method, call);
    }
  }

  private static void in(MethodNode method, MethodInsnNode call) {
    if (PEERS.contains(call.owner)
        && call.name.equals("<init>")
        && call.desc.matches("\\(Ljava/[^;]*;I\\)V")) {
      method.instructions.insertBefore(call, addresses("peer", "(I)I"));
    } else if (call.name.equals(CLIENTS.get(call.owner)) && call.desc.startsWith("()")) {
      String type = "L" + call.owner + ";";
      method.instructions.insert(call, addresses("create", "(" + type + ")" + type));
    } else if (call.owner.equals("io/vertx/redis/client/Redis")
        && call.name.equals("createClient")
        && call.desc.startsWith("(Lio/vertx/core/Vertx;)")) {
      call.owner = ADDRESSES;
      call.itf = false;
    } else if (call.owner.equals("io/vertx/pgclient/PgBuilder")
        && call.name.equals("pool")
        && call.desc.startsWith("()")) {
      call.owner = ADDRESSES;
      call.itf = false;
    } else if (call.owner.equals("io/vertx/core/Vertx") && call.name.equals("createHttpServer")) {
      String type = "(Ljava/lang/Object;)V";
      method.instructions.insert(
          call, new MethodInsnNode(Opcodes.INVOKESTATIC, "observed/Quick", "server", type, false));
      method.instructions.insert(call, new InsnNode(Opcodes.DUP));
    }
  }

  private static MethodInsnNode addresses(String name, String type) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, ADDRESSES, name, type, false);
  }
}
