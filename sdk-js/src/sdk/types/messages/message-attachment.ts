import type { EventUser } from "../user";

/** A file that came with a message. */
export interface MessageAttachment {
  id: string;
  filename: string;
  title?: string;
  size: number;
  url: string;
  proxyUrl: string;
  contentType?: string;
  description?: string;
  width?: number | null;
  height?: number | null;
  /** Whether Discord deletes it after a while. */
  ephemeral?: boolean;
  /** Of a voice message. */
  durationSecs?: number;
  waveform?: string;
  /** A blurred picture of it, as base64. */
  placeholder?: string;
  placeholderVersion?: number;
  /** Of a clip of a stream. */
  clipCreatedAt?: string;
  clipParticipants?: EventUser[];
  application?: { id: string; name: string; icon: string | null } | null;
  flags?: number;
}
