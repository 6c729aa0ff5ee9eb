const KIB = 1024

/** A number of bytes as people read it: `312 KB`, `4.1 MB`, `20 MB`. */
export function writtenSize(bytes: number): string {
  if (bytes < KIB * KIB) return `${Math.max(1, Math.round(bytes / KIB))} KB`
  return `${Number((bytes / KIB / KIB).toFixed(1))} MB`
}
